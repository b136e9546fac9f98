// What is searched for in the glossary: kept while another page is open.

export const glossary = $state({ query: '' });
