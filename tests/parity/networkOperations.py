# Layers, losses, optimisers and batches of torch: each line that is printed is one result as JSON.
# Runs in the real torch and in the app's own; both draw the same numbers.

import json
import random
import warnings

import numpy as np
import torch
import torch.nn.functional as F
import torch.utils.data


# Whether numbers must be the same to the last bit, as those that are drawn.
to_the_bit = False


def told(value):
    """A result as JSON: tensors with type, shape, numbers and the name of their node."""
    if isinstance(value, (tuple, list)):
        return ["list"] + [told(each) for each in value]
    if isinstance(value, float):
        return ["float", repr(value)]
    if not isinstance(value, torch.Tensor):
        return value if isinstance(value, (int, str)) or value is None else repr(value)
    node = type(value.grad_fn).__name__
    value = value.detach()
    flat = value.reshape(-1).tolist() if value.shape else [value.item()]
    kind = "bits of " if to_the_bit else ""
    return [node, [kind + str(value.dtype).replace("torch.", ""), list(value.shape), [repr(each) if isinstance(each, float) else each for each in flat]]]


def tell(name, text, names):
    """Runs a program or an expression; r is its result."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            if "\n" in text or " = " in text:
                exec(text, names)
                found = told(names.get("r"))
            else:
                found = told(eval(text, names))
        except Exception as error:
            found = ["error", type(error).__name__, str(error)]
    print(json.dumps([name, text, found] + [str(each.message) for each in warned]))


functions = [
    "F.one_hot(t)", "F.one_hot(t, 9)", "F.one_hot(t, 1)", "F.one_hot(torch.tensor([-1]))", "F.one_hot(torch.tensor([1.0]))", "F.one_hot(torch.tensor(2), 3)", "F.one_hot(t, num_classes=7).float()",
    "F.relu(a)", "F.sigmoid(a)", "F.tanh(a)", "F.softmax(a, dim=1)", "F.softmax(a, 0)", "F.softmax(a)", "F.softmax(v)", "F.softmax(t, 0)", "F.log_softmax(a, dim=-1)", "F.log_softmax(a.long(), 0)", "F.softmax(a, dim=1, dtype=torch.float64)", "F.leaky_relu(a)", "F.leaky_relu(a, 0.2)",
    "F.linear(a, w)", "F.linear(a, w, b)", "F.linear(v, w)", "F.linear(v, w, b)", "F.linear(a, w.T @ w @ w)", "F.linear(a, w, torch.ones(w.shape[0] + 1))", "F.linear(a.detach(), w, b)", "F.linear(a.detach(), w.detach(), b.detach())",
    "F.cross_entropy(a, t)", "F.cross_entropy(a, t, reduction='sum')", "F.cross_entropy(a, t, reduction='none')", "F.cross_entropy(a, t, reduction='x')", "F.cross_entropy(a, t.float())", "F.cross_entropy(a, t[1:])", "F.cross_entropy(a, t + 50)", "F.cross_entropy(a, t - 50)", "F.cross_entropy(a, p)", "F.cross_entropy(a, p, reduction='sum')", "F.cross_entropy(a, p, reduction='none')", "F.cross_entropy(v, torch.tensor(1))", "F.cross_entropy(a, holes)", "F.cross_entropy(a, holes, reduction='none')", "F.cross_entropy(a, t, weight=rates)", "F.cross_entropy(a, holes, weight=rates)", "F.cross_entropy(a, t, ignore_index=int(t[0]))", "F.cross_entropy([1], t)", "F.cross_entropy(100 * a, t)", "F.nll_loss(F.log_softmax(a, 1), t)", "F.nll_loss(a, t[1:])", "F.nll_loss(a, t, reduction='none')",
    "F.mse_loss(a, c)", "F.mse_loss(a, c, reduction='sum')", "F.mse_loss(a, c, reduction='none')", "F.mse_loss(a, c[:, :1])", "F.mse_loss(a, c[:, :2])", "F.mse_loss(c, a)", "F.mse_loss(a, a * 2)", "F.mse_loss(a, t)", "F.l1_loss(a, c)",
    "F.binary_cross_entropy(torch.sigmoid(a), p)", "F.binary_cross_entropy(torch.sigmoid(a), (p > 0.2).float(), reduction='sum')", "F.binary_cross_entropy(a, p)", "F.binary_cross_entropy(torch.sigmoid(a), p[:, :1])", "F.binary_cross_entropy(torch.sigmoid(a), p.long())", "F.binary_cross_entropy(torch.tensor([0.0, 1.0, 0.5]), torch.tensor([1.0, 1.0, 0.0]), reduction='none')", "F.binary_cross_entropy(torch.sigmoid(a), p, weight=rates)",
    "F.binary_cross_entropy_with_logits(a, p)", "F.binary_cross_entropy_with_logits(a, p, reduction='sum')", "F.binary_cross_entropy_with_logits(40 * a, p, reduction='none')", "F.binary_cross_entropy_with_logits(a, p[:, :1])", "F.binary_cross_entropy_with_logits(a, p.long())", "F.binary_cross_entropy_with_logits(a, p, pos_weight=rates)", "F.binary_cross_entropy_with_logits(a, p, weight=rates)",
]


def named(seed):
    draw = random.Random(seed)
    rows, columns, outputs = draw.randint(2, 5), draw.randint(3, 6), draw.randint(2, 4)
    torch.manual_seed(seed)
    names = {"torch": torch, "F": F, "np": np}
    leaves = {"a": torch.randn(rows, columns), "v": torch.randn(columns), "w": torch.randn(outputs, columns), "b": torch.randn(outputs)}
    names.update({"c": torch.randn(rows, columns), "p": torch.softmax(torch.randn(rows, columns), 1), "rates": torch.rand(columns) + 0.5})
    names["t"] = torch.tensor([draw.randrange(columns) for _ in range(rows)])
    names["holes"] = torch.tensor([-100] + [draw.randrange(columns) for _ in range(rows - 1)])
    for leaf in leaves.values():
        leaf.requires_grad_()
    return {**names, **leaves}, leaves


for seed in range(SEEDS):
    names, leaves = named(seed)
    for text in functions:
        tell("function %d" % seed, text, names)
        # And its gradients, where there are some.
        for leaf in leaves.values():
            leaf.grad = None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                value = eval(text, names)
            value.backward(torch.linspace(-1, 1, value.numel(), dtype=value.dtype).reshape(value.shape) if value.shape else None)
        except Exception as error:
            print(json.dumps(["gradient %d" % seed, text, type(error).__name__]))
            continue
        for name, leaf in leaves.items():
            if leaf.grad is not None:
                print(json.dumps(["gradient %d" % seed, name, told(leaf.grad)]))


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = torch.nn.Linear(3, 4)
        self.act = torch.nn.ReLU()
        self.l2 = torch.nn.Linear(4, 2, bias=False)
        self.w = torch.nn.Parameter(torch.ones(2))
        self.k = 3
        self.body = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Tanh(), torch.nn.Softmax(dim=1), torch.nn.Flatten(), torch.nn.Sigmoid(), torch.nn.LeakyReLU(), torch.nn.Identity())
        self.loss = torch.nn.CrossEntropyLoss()
        self.list = torch.nn.ModuleList([torch.nn.Linear(1, 1)])
        self.register_buffer("mu", torch.zeros(2))

    def forward(self, x):
        return self.l2(self.act(self.l1(x))) * self.w


modules = [
    "repr(n)", "repr(nn.Linear(2, 3))", "repr(nn.Sequential())", "repr([nn.CrossEntropyLoss(), nn.MSELoss(), nn.BCELoss(), nn.BCEWithLogitsLoss(), nn.Softmax(), nn.Flatten(), nn.LogSoftmax(dim=1), nn.NLLLoss(), nn.L1Loss(), nn.LeakyReLU(0.2), nn.Identity()])",
    "n(x)", "[k for k, _ in n.named_parameters()]", "list(n.parameters())", "list(n.state_dict())", "repr(list(n.state_dict().items()))", "repr(n.l1.weight)", "repr(n.named_parameters())[:17]", "[k for k, _ in n.named_modules()]", "[k for k, _ in n.named_children()]", "[n.training, n.eval().training, n.l1.training, n.train().l1.training]", "sum(p.numel() for p in n.parameters())",
    "n.foo", "del n.l1\nr = [k for k, _ in n.named_parameters()]", "n.l1 = 3", "n.w = torch.ones(2)", "n.w = 3", "n.w = None\nr = [k for k, _ in n.named_parameters()]", "n.l1 = nn.ReLU()\nr = repr(n.l1)", "n.k = nn.Linear(1, 2)\nr = repr(n)", "n.mu = torch.ones(3)\nr = n.state_dict()['mu']",
    "repr(nn.Parameter(torch.ones(2)))", "repr(nn.Parameter(torch.ones(2), requires_grad=False))", "nn.Parameter(torch.tensor([1]))", "repr(type(n.w))", "[isinstance(n.w, torch.Tensor), isinstance(n.w, nn.Parameter), isinstance(torch.ones(2), nn.Parameter), isinstance(n.w * 1, nn.Parameter)]", "p = nn.Parameter(torch.ones(2))\np.requires_grad = False\nr = [isinstance(p, nn.Parameter), repr(p), p * 2]\np.requires_grad_()\nr.append(repr(p))", "n.w * 2", "n.w[0]", "n.w.data", "n.w.detach() + n.w", "n.l1.weight.T @ torch.ones(4)",
    "class M(nn.Module):\n  def __init__(self): self.a = nn.ReLU()\nM()", "class M(nn.Module):\n  def __init__(self): self.a = nn.Parameter(torch.ones(1))\nM()", "class M(nn.Module):\n  pass\nM()(x)", "n.load_state_dict({'a': 1})", "m = Net()\nr = [repr(m.load_state_dict(n.state_dict())), m.l1.weight, n.l1.weight]", "sd = n.state_dict()\nsd['l1.weight'] = torch.ones(2, 2)\nn.load_state_dict(sd)",
    "n(x).sum().backward()\nn.zero_grad(set_to_none=True)\nr = n.l1.weight.grad", "n(x).sum().backward()\nr = [p.grad for p in n.parameters()]", "n.l1(torch.ones(2, 2))", "n.l1(torch.ones(3))", "[repr(n.body[0]), len(n.body), repr(list(n.body)[1]), repr(n.body[1:3]), repr(n.body[-1])]", "n.body[10]", "n.double()\nr = [n.l1.weight, n.mu]", "n.to('cpu') is n", "nn.MSELoss()(x, x * 2)", "nn.Softmax()(x)", "nn.Flatten()(x)", "nn.Flatten(0)(x)", "nn.CrossEntropyLoss()(n(x), torch.tensor([0, 1]))", "nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2]), reduction='sum')(n(x), torch.tensor([0, 1]))", "nn.BCELoss()(n(x).sigmoid(), torch.ones(2, 2))", "nn.BCEWithLogitsLoss(pos_weight=torch.tensor([2.0, 3]))(n(x), torch.ones(2, 2))", "nn.NLLLoss()(nn.LogSoftmax(1)(n(x)), torch.tensor([0, 1]))",
    "s = nn.Sequential(nn.ReLU())\ns.append(nn.ReLU())\ns.add_module('x', nn.Tanh())\nr = repr(s)", "nn.Sequential(3)", "n.requires_grad_(False)\nr = [repr(n.w), n(x)]", "import copy\nm = copy.deepcopy(n)\nr = [m.l1.weight is n.l1.weight, m.l1.weight, repr(type(m.w)), m(x)]", "seen = []\nn.apply(lambda m: seen.append(type(m).__name__))\nr = seen", "n.l1.weight.data.fill_(0.5)\nn.l1.bias.data = torch.zeros(4)\nr = n(x)", "with torch.no_grad():\n  n.w += 1\n  n.w *= 2\nr = n.w", "n.w += 1", "n.state_dict()['w'].add_(1)\nr = n.w", "nn.Linear(2, 3, bias=False).bias", "nn.Linear(0, 2)", "n.extra_repr() + n.l1.extra_repr()", "[n.l1.in_features, n.l1.out_features, n.k]",
    "nn.Linear(64, 30).weight[20:24]", "nn.Linear(64, 30).bias", "nn.Linear(30, 10).bias", "nn.Linear(2, 2).weight", "nn.Linear(3, 1).bias",
]
streams = [
    "nn.init.kaiming_uniform_(u)", "nn.init.kaiming_normal_(u)", "nn.init.kaiming_normal_(u, mode='fan_out', nonlinearity='relu')", "nn.init.kaiming_uniform_(u, a=5 ** 0.5, nonlinearity='leaky_relu')", "nn.init.xavier_uniform_(u)", "nn.init.xavier_normal_(u)", "nn.init.xavier_uniform_(u, gain=nn.init.calculate_gain('tanh'))", "nn.init.normal_(u, 0, 0.01)", "nn.init.normal_(u, 1, 2)", "nn.init.uniform_(u)", "nn.init.uniform_(u, -2, 3)", "nn.init.zeros_(u)", "nn.init.ones_(u)", "nn.init.constant_(u, 0.5)", "nn.init.xavier_uniform_(n.l1.weight)", "nn.init.kaiming_uniform_(torch.empty(3))", "nn.init.kaiming_uniform_(u, mode='x')", "nn.init.calculate_gain('x')", "nn.init.calculate_gain('relu')", "nn.init.calculate_gain('leaky_relu', 0.2)",
    "u.normal_()", "u.normal_(1, 2)", "u.uniform_(-1, 1)", "u.uniform_(1, -1)", "u.normal_(0, -1)", "n.w.normal_()", "torch.rand(3)", "torch.rand_like(u)", "torch.randn_like(u)", "torch.randint(0, 10, (3,))", "torch.randint(5, (2, 2))", "torch.randint(3, 3, (2,))", "torch.normal(1.0, 2.0, (3,))", "torch.normal(1.0, 2.0, (20,))", "torch.randperm(5)", "torch.rand(2, 3, requires_grad=True)", "torch.randn(3, requires_grad=True)",
    "g = torch.Generator().manual_seed(7)\nr = [torch.randn(2, generator=g), torch.randn(2), torch.rand(3, generator=g), torch.randperm(4, generator=g), torch.randint(9, (2,), generator=g)]", "torch.rand(2, generator=torch.Generator())", "repr(torch.device('cpu'))", "torch.cuda.is_available()", "torch.ones(2).to(torch.device('cpu'))",
]
for seed in range(SEEDS):
    to_the_bit = seed > 0
    for text in streams if to_the_bit else modules:
        torch.manual_seed(seed)
        names = {"torch": torch, "nn": torch.nn, "F": F, "Net": Net, "n": Net(), "x": torch.randn(2, 3), "u": torch.empty(seed, 3 * seed + 1)}
        tell("module %d" % seed, text, names)


to_the_bit = False
optimisers = [
    "SGD(w, lr=0.1)", "SGD(w, lr=0.1, momentum=0.9)", "SGD(w, lr=0.1, momentum=0.9, nesterov=True)", "SGD(w, lr=0.1, momentum=0.9, dampening=0.5)", "SGD(w, lr=0.1, weight_decay=0.1)", "SGD(w, lr=0.05, momentum=0.8, weight_decay=0.01, maximize=True)",
    "RMSprop(w)", "RMSprop(w, lr=0.1, alpha=0.9)", "RMSprop(w, momentum=0.9, weight_decay=0.1)", "RMSprop(w, centered=True, eps=1e-3)", "Adam(w)", "Adam(w, lr=0.1, betas=(0.8, 0.99))", "Adam(w, weight_decay=0.1, eps=1e-3)", "AdamW(w, lr=0.1)", "AdamW(w, weight_decay=0.3, maximize=True)",
    "SGD([{'params': w[:1], 'lr': 0.5}, {'params': w[1:]}], lr=0.1, momentum=0.9)",
]
refusals = [
    "SGD(w)", "SGD(w, lr=-1)", "SGD(w, lr=1, nesterov=True)", "SGD([], lr=1)", "SGD(w[0], lr=1)", "SGD([w[0] * 2], lr=1)", "SGD([3], lr=1)", "Adam(w, lr=-1)", "Adam(w, betas=(1.0, 0.9))", "SGD(w, lr=0.1, momentum=-1)", "SGD(w, lr=0.1, weight_decay=-1)", "RMSprop(w, alpha=-1)", "repr(SGD(w + w, lr=0.1))", "SGD([{'params': w}, {'params': w}], lr=0.1)",
    "repr(SGD(w, lr=0.1).param_groups[0]['lr'])", "list(SGD(w, lr=0.1).param_groups[0])", "list(Adam(w).param_groups[0])", "repr(SGD(w, lr=0.1).state_dict())", "o = SGD(w, lr=0.1)\nr = o.step(lambda: 3)", "o = SGD(w, lr=0.1)\no.zero_grad()\nr = w[0].grad", "o = SGD(w, lr=0.1)\nr = o.step()\nr = w[0]",
    "o = SGD(w, lr=0.1)\n(w[0] * 2).sum().backward()\no.step()\nr = [w[0].clone(), w[0].grad.clone(), w[1]]\no.zero_grad()\nr.append(w[0].grad)\no.zero_grad(set_to_none=True)\nr.append(w[0].grad)",
    "o = Adam(w)\n(w[0] * w[0]).sum().backward()\no.step()\nr = repr(o.state_dict()['state'])", "o = Adam(w)\n(w[0] * w[0]).sum().backward()\no.step()\np = Adam(w)\np.load_state_dict(o.state_dict())\np.step()\nr = w[0]",
    "o = SGD(w, lr=0.1)\ns = torch.optim.lr_scheduler.StepLR(o, 2, 0.5)\nr = []\nfor i in range(5):\n  o.step()\n  s.step()\n  r += s.get_last_lr() + [o.param_groups[0]['lr']]", "o = SGD(w, lr=0.1)\ns = torch.optim.lr_scheduler.ExponentialLR(o, 0.9)\nr = []\nfor i in range(3):\n  o.step()\n  s.step()\n  r += s.get_last_lr()", "s = torch.optim.lr_scheduler.StepLR(SGD(w, lr=0.1), 2)\ns.step()", "z = (w[0] * w[0]).sum()\nw[0].grad = torch.ones(3)\nSGD(w, lr=0.1).step()\nz.backward()",
]
for text in optimisers + refusals:
    torch.manual_seed(5)
    names = {"torch": torch, **{kind: getattr(torch.optim, kind) for kind in ("SGD", "RMSprop", "Adam", "AdamW")}}
    names["w"] = [torch.randn(3, requires_grad=True), torch.randn(2, 4, requires_grad=True)]
    if text in optimisers:
        w = names["w"]
        optimiser = eval(text, names)
        tell("optimiser", "repr(%s)" % text, names)
        for step in range(5):
            optimiser.zero_grad(set_to_none=step == 2)
            ((w[1] @ torch.tensor([0.5, -1, 2, 0.1])) ** 2 - (w[0] ** 2).mean()).sum().backward()
            optimiser.step()
            print(json.dumps(["optimiser %d" % step, text, told(w)]))
    else:
        tell("optimiser", text, names)


class Net2(torch.nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = torch.nn.ModuleList([torch.nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.relu(layer(x))
        return self.layers[-1](x)


def trained(sizes, classes, kind, **settings):
    """The losses of a few steps."""
    torch.manual_seed(1)
    net = Net2(sizes)
    x, y = torch.randn(40, sizes[0]), torch.randint(classes, (40,))
    optimiser = getattr(torch.optim, kind)(net.parameters(), **settings)
    losses = []
    for start in range(0, 40, 8):
        loss = F.cross_entropy(net(x[start : start + 8]), y[start : start + 8])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    return losses + [p.detach() for p in net.parameters()]


for kind, settings in (("SGD", {"lr": 0.1, "momentum": 0.9}), ("RMSprop", {"lr": 0.01}), ("Adam", {})):
    print(json.dumps(["trained", kind, told(trained([6, 16, 8, 3], 3, kind, **settings))]))


class Squares(torch.utils.data.Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return torch.tensor([i * 1.0]), i * i


batches = [
    "d = TensorDataset(torch.arange(5), torch.ones(5))\nr = [len(d), d[1], d[1:3], d[-1]]", "TensorDataset(torch.ones(3), torch.ones(4))", "list(DataLoader(TensorDataset(torch.arange(5.0).reshape(5, 1), torch.arange(5)), batch_size=2))", "list(DataLoader(TensorDataset(torch.arange(10)), batch_size=3, shuffle=True))", "[list(l), torch.rand(2), list(l), torch.rand(2), list(l)]", "l = DataLoader(TensorDataset(torch.arange(6)), batch_size=6)\nr = [list(l), list(l), torch.rand(2)]",
    "for epoch in range(2):\n  for x, y in l: break\nr = [x, torch.rand(1)]", "iter(l)\nr = torch.rand(1)", "[len(l), len(DataLoader(range(10), batch_size=3)), len(DataLoader(range(10), 3, drop_last=True))]", "list(DataLoader(list(range(10)), batch_size=4, drop_last=True, shuffle=True))", "list(DataLoader([1, 2, 3], batch_size=2))", "list(DataLoader([1.5, 2], batch_size=2))", "list(DataLoader([(torch.ones(2), 1), (torch.zeros(2), 0)], batch_size=2))", "list(DataLoader(torch.ones(3, 2), batch_size=2))", "repr(list(DataLoader([{'a': 1}, {'a': 2}], batch_size=2)))", "list(DataLoader(['a', 'b'], batch_size=2))", "list(DataLoader([(1, 2.5, True)]))", "list(DataLoader([np.ones(2), np.zeros(2)], batch_size=2))", "list(DataLoader([1, 2], batch_size=None))", "list(DataLoader(Squares(), batch_size=3))", "list(DataLoader(Squares(), batch_size=3, shuffle=True, num_workers=0))", "list(DataLoader(Squares(), batch_size=2, collate_fn=len))",
    "DataLoader([1], batch_size=0)", "DataLoader([], shuffle=True)", "len(DataLoader([]))", "list(DataLoader([torch.ones(2), torch.ones(3)], batch_size=2))", "DataLoader([1], shuffle=True, sampler=[0])", "list(DataLoader([1, 2, 3], sampler=[2, 0]))", "list(DataLoader([1, 2, 3], batch_sampler=[[2, 0], [1]]))", "list(DataLoader([object()]))[0:0]",
    "g = torch.Generator().manual_seed(1)\nl = DataLoader(list(range(5)), batch_size=2, generator=g, shuffle=True)\nr = [list(l), list(l), torch.rand(1)]", "[list(each) for each in random_split(list(range(10)), [7, 3])]", "[list(each) for each in random_split(range(11), [0.75, 0.25])]", "random_split(range(10), [7, 4])", "list(random_split(range(10), [7, 3], generator=torch.Generator().manual_seed(42))[1])", "s = Subset([5, 6, 7], [2, 0])\nr = [s[0], len(s), s.indices]", "list(DataLoader(random_split(TensorDataset(torch.arange(8)), [6, 2])[0], batch_size=4, shuffle=True))", "[Squares()[3], len(ConcatDataset([[1], [2, 3]])), ConcatDataset([[1], [2, 3]])[2]]", "Dataset()[0]",
]
for seed in range(3, 3 + SEEDS):
    for text in batches:
        torch.manual_seed(seed)
        names = {"torch": torch, "np": np, "Squares": Squares, **{kind: getattr(torch.utils.data, kind) for kind in "DataLoader TensorDataset Dataset Subset ConcatDataset random_split".split()}}
        names["l"] = names["DataLoader"](names["TensorDataset"](torch.arange(7), torch.arange(7.0)[:, None]), shuffle=True, batch_size=3)
        tell("batches %d" % seed, text, names)
