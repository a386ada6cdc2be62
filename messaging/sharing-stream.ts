/** Name of the port that a view holds open while it shows what is shared: circles are kept live meanwhile. */
export const SHARING_PORT = 'sharing';
