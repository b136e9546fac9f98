// What kinds of entries the palette offers.

export type PaletteGroup = 'lessons' | 'pages' | 'commands' | 'runs' | 'here';
