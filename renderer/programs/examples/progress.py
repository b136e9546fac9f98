# en: A training loop with autograd, an optimiser and a progress bar
# ja: 自動微分、オプティマイザ、進捗バーを使った学習ループ
import matplotlib.pyplot as plt
import torch
from torch import nn
from tqdm import tqdm

torch.manual_seed(0)

# en: Two spirals, turned against each other
# ja: 向かい合う 2 本の渦巻き
t = torch.linspace(0.25, 3, 80)
arm = torch.stack([t * torch.cos(2.5 * t), t * torch.sin(2.5 * t)], dim=1)
X = torch.cat([arm, -arm]) + 0.05 * torch.randn(160, 2)
labels = torch.cat([torch.zeros(80), torch.ones(80)]).long()

model = nn.Sequential(
    nn.Linear(2, 32), nn.ReLU(),
    nn.Linear(32, 32), nn.ReLU(),
    nn.Linear(32, 2),
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
loss_function = nn.CrossEntropyLoss()
losses = []

bar = tqdm(range(400), desc="training")
for step in bar:
    optimizer.zero_grad()
    loss = loss_function(model(X), labels)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
    if step % 20 == 0:
        bar.set_postfix(loss=loss.item())

right = (model(X).argmax(dim=1) == labels).sum().item()
print(f"{right} of {len(X)} correct")

plt.plot(losses)
plt.yscale("log")
plt.xlabel("step")
plt.ylabel("loss")

# en: What the network says all over the plane
# ja: 平面の各点に対するネットワークの予測
side = torch.linspace(-3.5, 3.5, 60)
chances = []
with torch.no_grad():
    for height in side.tolist():
        row = torch.stack([side, torch.full((60,), height)], dim=1)
        chances.append(torch.softmax(model(row), dim=1)[:, 1])
plt.figure()
extent = (-3.5, 3.5, -3.5, 3.5)
image = plt.imshow(
    torch.stack(chances), origin="lower", extent=extent, cmap="coolwarm"
)
plt.scatter(X[:, 0], X[:, 1], c=labels, s=12)
plt.colorbar(image)
plt.show()
