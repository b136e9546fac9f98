# Operations of one's own, with both passes: what torch.autograd.Function gives, refuses and checks.

import warnings

import torch

warnings.simplefilter("ignore")
from torch.autograd import Function
def told(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class R(Function):
    @staticmethod
    def forward(ctx, x, k=1):
        ctx.save_for_backward(x); ctx.k=k
        print('grad mode', torch.is_grad_enabled(), x.requires_grad)
        return x.clamp(min=0)*k
    @staticmethod
    def backward(ctx, g):
        x,=ctx.saved_tensors
        print('b', torch.is_grad_enabled(), ctx.needs_input_grad, type(ctx).__name__)
        return g*(x>0)*ctx.k, None
x=torch.tensor([-1.,2.,3.],requires_grad=True)
y=R.apply(x,2); print(y, y.grad_fn.name(), type(y.grad_fn), y.is_leaf)
y.sum().backward(); print(x.grad)
told(lambda: y.sum().backward())
print(R.apply(torch.ones(2)))
with torch.no_grad(): print(R.apply(x))
class Bad(Function):
    @staticmethod
    def forward(ctx,x,w): return x*w
    @staticmethod
    def backward(ctx,g): return g
told(lambda: Bad.apply(x,torch.ones(3,requires_grad=True)).sum().backward())
class Bad2(Function):
    @staticmethod
    def forward(ctx,x,w): return x*w
    @staticmethod
    def backward(ctx,g): return torch.ones(2), None
told(lambda: Bad2.apply(x,torch.ones(3)).sum().backward())
class Bad3(Function):
    @staticmethod
    def forward(ctx,x,w): return x*w
    @staticmethod
    def backward(ctx,g): return g, g
told(lambda: Bad3.apply(x,3.).sum().backward())
class Bad4(Function):
    @staticmethod
    def forward(ctx,x): return x*2
    @staticmethod
    def backward(ctx,g): return 3.
told(lambda: Bad4.apply(x).sum().backward())
class Bad5(Function):
    @staticmethod
    def forward(ctx,x): ctx.save_for_backward(3); return x*2
told(lambda: Bad5.apply(x))
class NoB(Function):
    @staticmethod
    def forward(ctx,x): return x*2
told(lambda: NoB.apply(x).sum().backward())
class NoF(Function):
    pass
told(lambda: NoF.apply(x))
told(lambda: R()(x))
class Two(Function):
    @staticmethod
    def forward(ctx,a,b):
        ctx.save_for_backward(a,b); return a*b, a+b
    @staticmethod
    def backward(ctx,g,h):
        a,b=ctx.saved_tensors; print('gh',g,h); return g*b+h, g*a+h
a=torch.tensor([1.,2.],requires_grad=True);b=torch.tensor([3.,4.],requires_grad=True)
p,q=Two.apply(a,b); print(p,q); p.sum().backward(); print(a.grad,b.grad)
p,q=Two.apply(a,b); (p*q).sum().backward(); print(a.grad,b.grad)
class Id(Function):
    @staticmethod
    def forward(ctx,x): return x
    @staticmethod
    def backward(ctx,g): return g*10
z=Id.apply(x); print(z is x, z); z.sum().backward(); print(x.grad)
class Sig(Function):
    @staticmethod
    def forward(ctx,x):
        r=1/(1+torch.exp(-x)); ctx.save_for_backward(r); return r
    @staticmethod
    def backward(ctx,g):
        r,=ctx.saved_tensors; return g*r*(1-r)
s=Sig.apply(x); (s*s).sum().backward(); print(x.grad)
s=Sig.apply(x); 
def mod():
    s.add_(1); s.sum().backward()
told(mod)
class Lin(Function):
    @staticmethod
    def forward(ctx,X,W,b):
        ctx.save_for_backward(X,W); return X@W.T+b
    @staticmethod
    def backward(ctx,dZ):
        X,W=ctx.saved_tensors
        return dZ@W, dZ.T@X, dZ.sum(0)
X=torch.arange(6.).reshape(2,3);W=torch.ones(2,3,requires_grad=True);bb=torch.zeros(2,requires_grad=True)
l=(Lin.apply(X,W,bb)**2).sum(); l.backward(); print(W.grad,bb.grad)
print(torch.autograd.gradcheck(Lin.apply,(X.double().requires_grad_(),W.double().detach().requires_grad_(),bb.double().detach().requires_grad_())))
class Wrong(Function):
    @staticmethod
    def forward(ctx,x): ctx.save_for_backward(x); return x**2
    @staticmethod
    def backward(ctx,g): x,=ctx.saved_tensors; return g*x
told(lambda: torch.autograd.gradcheck(Wrong.apply, torch.tensor([1.,2.],dtype=torch.double,requires_grad=True)))
told(lambda: torch.autograd.gradcheck(Wrong.apply, (torch.tensor([1.,2.],requires_grad=True),), raise_exception=False))
told(lambda: torch.autograd.gradcheck(Wrong.apply, (torch.tensor([1.,2.]),)))
print(torch.autograd.grad(Sig.apply(x).sum(), x))
class M(torch.nn.Module):
    def __init__(s): super().__init__(); s.l=torch.nn.Linear(2,2)
    def forward(s,x): return R.apply(s.l(x))
torch.manual_seed(0); m=M(); m(torch.ones(1,2)).sum().backward(); print(m.l.weight.grad)
class ND(Function):
    @staticmethod
    def forward(ctx,x):
        r=(x>0).float(); ctx.mark_non_differentiable(r); return x*2, r
    @staticmethod
    def backward(ctx,g,h): print(h); return g*2
u,v=ND.apply(x); print(u.requires_grad,v.requires_grad); u.sum().backward()
print(y.grad_fn.next_functions[0][0].name())
