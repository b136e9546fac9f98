# region backward
# code: forward, backward

x1, w1, x2, w2, b, y = 2, 0.75, -1.5, -2, -1.25, 0.5

z, a, L = forward(x1, w1, x2, w2, b, y)
print("z =", z, " a =", a, " L =", L)

dw1, dx1, dw2, dx2, db = backward(x1, w1, x2, w2, z, a, y)
print("dw1 =", dw1, " dx1 =", dx1)
print("dw2 =", dw2, " dx2 =", dx2)
print("db =", db)

# en: The slope of L along w1, measured: it should be dw1.
# ja: w1 についての L の傾きを測った値。dw1 と一致するはず
h = 0.001
above, below = [forward(x1, w1 + step, x2, w2, b, y)[2] for step in (h, -h)]
print("measured:", round((above - below) / (2 * h), 6))
# endregion
