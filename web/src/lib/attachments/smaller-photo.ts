/** Bytes from which a photograph is made smaller before it goes over a weak signal. */
const LARGE = 1_500_000;
/** Pixels of the longer side at which a page of A4 is still read with ease. */
const LONG_SIDE = 2200;

/**
 * A photograph of a page as a phone takes it, made smaller, and without where it was taken; anything else, and whatever
 * cannot be made smaller here, as it is.
 */
export async function smallerPhoto(file: File): Promise<File> {
  if (file.size <= LARGE || !/^image\/(?:jpeg|png)$/u.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
    if (made === null || made.size >= file.size) return file;
    return new File([made], file.name.replace(/\.\w+$/u, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
