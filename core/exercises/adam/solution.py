import torch


def adam(w, dw, m, v, t, learning_rate, beta1, beta2, epsilon):
    """w, dw, m, v of one shape, t the number of this step from 1 -> w, m, v after the step"""
    m = beta1 * m + (1 - beta1) * dw  # blank
    v = beta2 * v + (1 - beta2) * dw ** 2  # blank
    m_hat = m / (1 - beta1 ** t)  # blank
    v_hat = v / (1 - beta2 ** t)  # blank
    w = w - learning_rate * m_hat / (v_hat ** 0.5 + epsilon)  # blank
    return w, m, v
