// What of the open page is on screen, for the window's title: a run's name, say. Empty where the page's name says it all.

export const pageDetail = $state({ title: '' });
