# Training that stops when the validation loss no longer falls.
import copy
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset, random_split
from sklearn.datasets import make_circles
X, y = make_circles(n_samples=400, noise=0.1, factor=0.4, random_state=3)
X = torch.tensor(X).float()
y = torch.tensor(y).float().view(-1, 1)
torch.manual_seed(1)
ds = TensorDataset(X, y)
train, val = random_split(ds, [320, 80])
loader = DataLoader(train, batch_size=40, shuffle=True)
model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
opt = optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
crit = nn.BCEWithLogitsLoss()
best, best_state, patience, bad = float('inf'), None, 5, 0
for epoch in range(60):
    model.train()
    for xb, yb in loader:
        opt.zero_grad()
        crit(model(xb), yb).backward()
        opt.step()
    model.eval()
    with torch.no_grad():
        xv, yv = next(iter(DataLoader(val, batch_size=len(val))))
        v = crit(model(xv), yv).item()
        acc = ((torch.sigmoid(model(xv)) > 0.5).float() == yv).float().mean().item()
    if v < best - 1e-3:
        best, best_state, bad = v, copy.deepcopy(model.state_dict()), 0
    else:
        bad += 1
    if epoch % 10 == 0:
        print('epoch %d val %.4f acc %.3f' % (epoch, v, acc))
    if bad >= patience:
        print('early stopping at', epoch); break
model.load_state_dict(best_state)
print(best_state.keys())
print(round(best, 3))
