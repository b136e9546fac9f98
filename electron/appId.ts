// What the app is to the operating systems, in its packages and while it runs.

export const APP_ID = 'org.backprop-lab.app';
