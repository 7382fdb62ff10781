/** What the bench uses of wink-bm25-text-search, which has no types of its own. */
declare module "wink-bm25-text-search" {
  type Bm25 = {
    defineConfig(config: {
      readonly fldWeights: Readonly<Record<string, number>>;
      readonly bm25Params?: { readonly k1: number; readonly b: number; readonly k: number };
    }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): number;
    addDoc(doc: Readonly<Record<string, string>>, id: string): number;
    consolidate(): boolean;
    search(text: string, limit: number): [id: string, score: number][];
    exportJSON(): string;
    importJSON(json: string): boolean;
  };
  export default function create(): Bm25;
}
