// The loss of an exported Python program, its gradient, and what counts as right.

import {
  classesOf,
  type RunConfig,
} from '../training/hyperparameters.ts';

export function pythonLoss(config: RunConfig): string {
  switch (config.task) {
    case 'classification':
      return `def loss_and_gradient(Z, y):
    """Cross entropy of softmax(Z), and its gradient with respect to Z."""
    e = torch.exp(Z - Z.max(dim=1, keepdim=True).values)
    A = e / (e.sum(dim=1, keepdim=True) + 1e-10)
    loss = -(y * torch.log(A + 1e-10)).sum() / len(y)
    return loss.item(), (A - y) / len(y)


def count_right(Z):
    return (Z.argmax(dim=1) == labels_val).sum().item()`;
    case 'regression':
      return `def loss_and_gradient(Z, y):
    """Mean squared error, and its gradient with respect to Z."""
    return ((Z - y) ** 2).mean().item(), 2 * (Z - y) / len(y)


${classesOf(config) > 0 ? ROUNDED : UNCOUNTED}`;
    case 'binary':
      return `def loss_and_gradient(Z, y):
    """Binary cross entropy of sigmoid(Z), and its gradient with respect to Z."""
    loss = torch.nn.functional.binary_cross_entropy_with_logits(Z, y)
    return loss.item(), (torch.sigmoid(Z) - y) / len(y)


def count_right(Z):
    """Answers on their side of one half."""
    return ((torch.sigmoid(Z) > 0.5) == (y_val == 1)).sum().item()`;
  }
}

const ROUNDED = `def count_right(Z):
    """Answers that round to the label."""
    answers = Z[:, 0].double() * label_std + label_mean
    return ((answers + 0.5).floor() == labels_val).sum().item()`;

const UNCOUNTED = `def count_right(Z):
    """Numbers of any size are near or far, never right or wrong."""
    return 0`;
