# Digits with nn.Module, a DataLoader, dropout and Adam.
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import TensorDataset, DataLoader
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
torch.manual_seed(0)
digits = load_digits()
print(digits.keys())
print(digits.images.shape, digits.data.shape, digits.target_names)
X = torch.tensor(digits.data / 16.0, dtype=torch.float32)
y = torch.tensor(digits.target)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
print(X_train.shape, y_train.dtype)
train_loader = DataLoader(TensorDataset(X_train, y_train), batch_size=64, shuffle=True)
test_loader = DataLoader(TensorDataset(X_test, y_test), batch_size=64)
class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(64, 32)
        self.dropout = nn.Dropout(0.2)
        self.fc2 = nn.Linear(32, 10)
    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = self.dropout(x)
        return self.fc2(x)
model = MLP()
print(model)
print(sum(p.numel() for p in model.parameters()))
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
model.to(device)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for epoch in range(5):
    model.train()
    total, correct, running = 0, 0, 0.0
    for xb, yb in train_loader:
        xb, yb = xb.to(device), yb.to(device)
        optimizer.zero_grad()
        out = model(xb)
        loss = criterion(out, yb)
        loss.backward()
        optimizer.step()
        running += loss.item() * xb.size(0)
        _, predicted = torch.max(out, 1)
        total += yb.size(0)
        correct += (predicted == yb).sum().item()
    model.eval()
    test_correct = 0
    with torch.no_grad():
        for xb, yb in test_loader:
            test_correct += (model(xb).argmax(dim=1) == yb).sum().item()
    print(f'Epoch [{epoch+1}/5], Loss: {running/total:.4f}, Acc: {100*correct/total:.2f}%, Test: {test_correct/len(y_test):.4f}')
for name, p in model.named_parameters():
    print(name, p.shape, p.requires_grad)
