export const texts = {
  open: 'ดูแผนภูมิ',
};
