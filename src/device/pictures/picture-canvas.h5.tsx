/** A browser draws without one in the page. */
export const PictureCanvas = () => null;
