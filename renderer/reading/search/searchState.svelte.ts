// What is searched for: kept while another page is open.

export const search = $state({ query: '' });
