/** Office Open XML, ECMA-376. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
