/** The address under which the sample article is clipped: no site can ever have it. */
export const SAMPLE_HOST = 'bai-mau.cat-bao.example';
export const SAMPLE_URL = `https://${SAMPLE_HOST}/dan-van/mo-rong-duong-lang`;
