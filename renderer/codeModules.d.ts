// Code that the build cuts out of core/ and of the lessons' programs.

declare module 'source:*' {
  const source: import('./reading/source.ts').Source;
  export default source;
}

declare module 'python:*' {
  const source: import('./reading/source.ts').PythonSource;
  export default source;
}
