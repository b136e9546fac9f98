// The name by which Windows and macOS know the app: packages carry it, and the running app gives it to the taskbar.

export const appId = 'org.backprop-lab.app';
