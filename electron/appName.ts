// What the app is called in each language, on its pages as in the system's menus.

export const appName = { en: 'Backprop Lab', ja: '逆伝播ラボ' } as const;
