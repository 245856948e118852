/** Lets the browser save a document under its name; answers whether it could be had. */
export async function openDocument({ url, fileName }: { url: string; fileName: string }): Promise<boolean> {
  try {
    const response = await fetch(url);
    if (!response.ok) return false;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = fileName;
    link.click();
    return true;
  } catch {
    return false;
  }
}
