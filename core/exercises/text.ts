// Sentences in the languages of the app.

export type Language = 'en' | 'ja';

/** One per language. */
export type Text = Readonly<Record<Language, string>>;
