export const portalMatches: string[] = ['*://*.gov.vn/*', '*://*.dcs.vn/*'];
