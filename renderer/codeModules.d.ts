// Code that the build cuts out of core/ and of the lessons' programs.

declare module 'source:*' {
  const source: import('./reading/source.ts').Source;
  export default source;
}

/** A whole program has no `tried`, and is used as what it is: a PythonSource. */
declare module 'python:*' {
  const source: import('./reading/source.ts').PythonPiece;
  export default source;
}
