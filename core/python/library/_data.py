"""The data sets that the app has, bound after the start."""


def bind(app):
    """Takes in what reads them."""
    global digits
    digits = app.digits
