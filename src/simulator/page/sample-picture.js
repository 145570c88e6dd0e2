const WIDTH = 640;
const HEIGHT = 480;
let taken = 0;

/** A small JPEG that looks like a photo of a report lying on a desk; each one is another. @returns {Promise<Blob>} */
export async function samplePicture() {
  taken += 1;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const draw = canvas.getContext('2d');
  const desk = draw.createLinearGradient(0, 0, WIDTH, HEIGHT);
  desk.addColorStop(0, '#c9a27a');
  desk.addColorStop(1, '#8d6b49');
  draw.fillStyle = desk;
  draw.fillRect(0, 0, WIDTH, HEIGHT);
  draw.translate(WIDTH / 2, HEIGHT / 2);
  draw.rotate(((taken % 5) - 2) * 0.04);
  draw.fillStyle = '#fdfdf8';
  draw.shadowColor = 'rgba(0, 0, 0, 0.4)';
  draw.shadowBlur = 24;
  draw.fillRect(-220, -190, 440, 380);
  draw.shadowBlur = 0;
  draw.fillStyle = '#1f2d3d';
  draw.font = '700 26px Sarabun, sans-serif';
  draw.textAlign = 'center';
  draw.fillText('บันทึกการอบรม', 0, -140);
  draw.font = '18px Sarabun, sans-serif';
  draw.fillText(`ภาพตัวอย่างที่ ${taken}`, 0, -108);
  draw.fillStyle = '#b8c2cc';
  for (let line = 0; line < 8; line += 1) draw.fillRect(-180, -70 + line * 28, 360 - (line % 3) * 50, 8);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
}
