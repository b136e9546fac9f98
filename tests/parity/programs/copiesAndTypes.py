# Copies are copies, and types and shapes are what the libraries make of them.
import copy, pickle, numpy as np, torch
W=np.array([1.,2.,3.]); best=copy.deepcopy({'W':W}); c=copy.copy(W); W+=10; print(best, c)
del best; a=np.zeros(3); print(W)
print(pickle.loads(pickle.dumps(np.arange(6).reshape(2,3))))
t=torch.ones(2,3,requires_grad=True); print(pickle.loads(pickle.dumps(t)))
u=copy.copy(torch.ones(2)); print(u)
a=np.arange(6); a.shape=(3,2); print(a.sum(axis=-1), a.T, a.shape, a @ a.T)
try: a.shape=(4,2)
except Exception as e: print(type(e).__name__)
b=a.T
try: b.shape=(6,)
except Exception as e: print(type(e).__name__)
print((torch.ones(2)*torch.tensor(2.,dtype=torch.double)).dtype, (torch.ones(2,dtype=torch.int64)*torch.tensor(2.5)).dtype, (torch.ones(2,dtype=torch.int64)+torch.tensor(2.,dtype=torch.double)).dtype, (torch.tensor(1)*torch.ones(2)).dtype,(torch.ones(2,dtype=torch.double)*torch.tensor(2.)).dtype,(torch.tensor(1.,dtype=torch.double)*torch.tensor(2.)).dtype)
print(torch.tensor(np.mean([1,2])).dtype, torch.tensor([np.float64(1)]).dtype, torch.tensor(list(np.array([1.,2.]))).dtype, torch.tensor(np.float32(1)).dtype, torch.tensor([1.0]).dtype, torch.tensor(np.int64(3)).dtype)
x=torch.ones(2); print(x.type(), x.type('torch.DoubleTensor').dtype, x.type(torch.long).dtype, torch.LongTensor([1,2]), torch.FloatTensor([1,2]), torch.DoubleTensor([1]).dtype)
torch.manual_seed(0); print(torch.randn(size=(2,3)), torch.rand(size=(2,)), torch.normal(0,0.01,(2,2),requires_grad=True))
print(torch.where(torch.tensor([True,False,True])))
