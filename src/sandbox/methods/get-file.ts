import { largestFetched, pathOf } from "../files.ts";
import { badRequest } from "../telegram-error.ts";
import type { Method } from "./method.ts";

/** Says where the bot can fetch a file that somebody sent, or that it sent itself. */
export const getFile: Method = (world, parameters) => {
  const file_id = parameters.text("file_id");
  if (file_id === "") throw badRequest("file_id not specified");
  const bytes = world.files.get(file_id);
  if (bytes === undefined) throw badRequest("wrong file_id or the file is temporarily unavailable");
  if (bytes.length > largestFetched) throw badRequest("file is too big");
  return {
    file_id,
    file_unique_id: file_id.slice(-12),
    file_size: bytes.length,
    file_path: pathOf(world, file_id),
  };
};
