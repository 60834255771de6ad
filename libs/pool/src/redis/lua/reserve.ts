import { keyBytes } from '../../numbers/permutation.js';

/** Numbers that are looked at by one script: some milliseconds, in which nobody else gets an answer. */
export const mostCandidates = 20_000;

/**
 * Reserves positions in the random orders of groups: whoever asks next gets others. A key leads from a number to when it
 * was drawn, so each order has a new one every day (UTC). `order`: of each group the key, the next position, and since
 * when the key is used.
 *
 * Argument: groups (id, size; of open zones only), want (how many fresh numbers, about), today (when it began, UTC), key
 * and seed (random). Answer: id, key, first position and how many, of each group that fresh numbers are taken from.
 */
export const reserveLua = `
math.randomseed(argument.seed)
local left, total, budget, answer = {}, 0, ${mostCandidates}, {}
for i, group in ipairs(argument.groups) do
  left[i] = tonumber(redis.call('HGET', pool .. 'left', group.id) or 0)
  total = total + left[i]
end
if total == 0 then return answer end

local function reserve(group, fresh, fewer)
  local id, size, key = group.id .. ':key', group.size, pool .. 'order'
  local found = redis.call('HMGET', key, id, group.id .. ':next', group.id .. ':since')
  local name, first, since = found[1], tonumber(found[2] or 0), tonumber(found[3] or 0)
  -- Nearly empty, a new order would pass over too many that are gone.
  if not name or first >= size or (since < argument.today and fewer * 64 > size) then
    name, first, since = string.sub(redis.sha1hex(argument.key .. ':' .. group.id), 1, ${2 * keyBytes}), 0, argument.today
  end
  -- Numbers that are not fresh any more are passed over.
  local count = math.min(math.ceil(fresh * size / fewer), size - first, budget)
  budget = budget - count
  redis.call('HSET', key, id, name, group.id .. ':next', first + count, group.id .. ':since', since)
  if count > 0 then answer[#answer + 1] = { group.id, name, first, count } end
end

-- As many of each as there are in it: where points at equal distances fall, the first of them anywhere.
local distance = math.max(total / argument.want, 1)
local point = math.random() * distance
for i, group in ipairs(argument.groups) do
  local fresh = math.max(math.ceil((left[i] - point) / distance), 0)
  if fresh > 0 then reserve(group, fresh, left[i]) end
  point = point + fresh * distance - left[i]
end
return answer
`;
