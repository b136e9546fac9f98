import torch


def forward(X, y, W1, b1, W2, b2):
    Z1 = X @ W1.T + b1
    A1 = Z1.clamp_min(0)
    Z2 = A1 @ W2.T + b2
    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True)[0])
    A2 = e / e.sum(dim=1, keepdim=True)
    loss = -(y * torch.log(A2 + 1e-10)).sum(dim=1).mean()
    return loss, Z1, A1, A2


def train(X_train, y_train, X_val, y_val, W1, b1, W2, b2, learning_rate, batch_size, orders):
    """orders (epochs, m): row e is the order of the images in epoch e -> train_losses, val_losses, val_accuracies, W1, b1, W2, b2"""
    train_losses = []
    val_losses = []
    val_accuracies = []
    for order in orders:
        running_loss = 0.0
        batches = 0
        for start in range(0, len(order), batch_size):  # blank
            rows = order[start:start + batch_size]  # blank
            X = X_train[rows]
            y = y_train[rows]
            loss, Z1, A1, A2 = forward(X, y, W1, b1, W2, b2)
            running_loss += loss.item()
            batches += 1
            dZ2 = (A2 - y) / len(rows)
            dW2 = dZ2.T @ A1
            db2 = dZ2.sum(dim=0, keepdim=True)
            dZ1 = dZ2 @ W2 * (Z1 > 0)
            dW1 = dZ1.T @ X
            db1 = dZ1.sum(dim=0, keepdim=True)
            W1 = W1 - learning_rate * dW1
            b1 = b1 - learning_rate * db1
            W2 = W2 - learning_rate * dW2
            b2 = b2 - learning_rate * db2
        val_loss, _, _, A2 = forward(X_val, y_val, W1, b1, W2, b2)  # blank
        right = A2.argmax(dim=1) == y_val.argmax(dim=1)  # blank
        train_losses.append(running_loss / batches)  # blank
        val_losses.append(val_loss.item())
        val_accuracies.append(right.float().mean().item())
    return train_losses, val_losses, val_accuracies, W1, b1, W2, b2
