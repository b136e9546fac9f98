// Where in a lesson to go when it opens next: a heading, or nothing for its top.

export const lessonTarget = $state({ heading: '' });
