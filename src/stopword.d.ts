/** The `stopword` package ships no types. Each list is named by its ISO 639-3 code. */
declare module "stopword" {
  type List = readonly string[];
  export const ara: List;
  export const ces: List;
  export const deu: List;
  export const ell: List;
  export const eng: List;
  export const fas: List;
  export const fra: List;
  export const heb: List;
  export const hin: List;
  export const ita: List;
  export const jpn: List;
  export const kor: List;
  export const nld: List;
  export const pol: List;
  export const por: List;
  export const rus: List;
  export const spa: List;
  export const swa: List;
  export const tur: List;
  export const ukr: List;
  export const zho: List;
}
