// The build for browsers comes without declarations; what is read of it is `TweeParser` of src/core/story.
declare module "extwee/web/core" {
  const extwee: unknown;
  export default extwee;
}
