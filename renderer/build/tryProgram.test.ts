// The program that a pane is tried in, put together from a lesson's two files.

import { expect, it } from 'vitest';

import { tryProgram } from './tryProgram.ts';

const program = `import numpy as np


def double(x):
    return 2 * x


class Layer:
    def forward(self, X):
        return double(X)


# region both
y = double(3)
# endregion
`;

const tries = `# region double
import numpy as np

# code: double

print(double(2))
# endregion

# region both
# code: double

# code: both
print(y)
# endregion

# region Layer_forward
# code: double, Layer

print(Layer().forward(1))
# endregion

# region Layer
print(1)
# endregion
`;

const tried = (...names: string[]) => tryProgram(tries, program, names, 'a.py');

it('has the lesson’s own functions in it, with two lines around them', () => {
  expect(tried('double')).toBe(
    'import numpy as np\n\n\ndef double(x):\n    return 2 * x\n\n\nprint(double(2))\n',
  );
});

it('has a region’s lines as they stand', () => {
  expect(tried('both')).toBe('def double(x):\n    return 2 * x\n\n\ny = double(3)\nprint(y)\n');
});

it('has a method within its class', () => {
  expect(tried('Layer.forward')).toContain('class Layer:\n    def forward(self, X):');
});

it('is not made where it leaves out what the pane shows, or where there is none', () => {
  expect(() => tried('Layer')).toThrow('leaves out Layer');
  expect(() => tried('gone')).toThrow('the tries beside a.py has no gone');
});
