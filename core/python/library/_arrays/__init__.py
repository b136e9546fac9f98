"""What torch.Tensor and numpy.ndarray share: arrays of up to four axes in the memory of the app's kernels."""
