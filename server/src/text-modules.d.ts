/** The build takes these files in as text. */
declare module '*.yaml' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is the shape that the build's text loader gives.
  export default text;
}

declare module '*.md' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is the shape that the build's text loader gives.
  export default text;
}
