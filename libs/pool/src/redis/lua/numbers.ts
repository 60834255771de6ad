/**
 * Which number is next: the part of the pool that depends on how its numbers are kept. A number is known here
 * by its place in the random order (`slot`); whoever has Redis alone, without the numbers, has no number.
 *
 *   take(now, size) -> slot, attempt; or nil, time of the next one (or nil)
 *   free(slot, attempt, from, retry)    a retry comes before fresh numbers; what nobody called comes after them
 *   close(slot)                         for ever: no `free` brings it back
 *
 * `next`: how many places of the order were handed out. `retries`, `spare`: slots by the time from which they may be
 * called. `attempts`: of slots that are not on their first. `closed`: a bit a slot.
 */
export const numbersLua = `
local pool = KEYS[1]

local function close(slot)
  redis.call('SETBIT', pool .. 'closed', slot, 1)
  redis.call('HDEL', pool .. 'attempts', slot)
  redis.call('ZREM', pool .. 'retries', slot)
  redis.call('ZREM', pool .. 'spare', slot)
end

local function free(slot, attempt, from, retry)
  redis.call('ZREM', pool .. 'retries', slot)
  redis.call('ZREM', pool .. 'spare', slot)
  if redis.call('GETBIT', pool .. 'closed', slot) == 1 then return end
  if attempt > 1 then redis.call('HSET', pool .. 'attempts', slot, attempt) end
  redis.call('ZADD', pool .. (retry and 'retries' or 'spare'), from, slot)
end

local function take_waiting(queue, now)
  local slot = redis.call('ZRANGEBYSCORE', pool .. queue, '-inf', now, 'LIMIT', 0, 1)[1]
  if not slot then return nil end
  redis.call('ZREM', pool .. queue, slot)
  return tonumber(slot), tonumber(redis.call('HGET', pool .. 'attempts', slot) or 1)
end

local function take(now, size)
  local slot, attempt = take_waiting('retries', now)
  if slot then return slot, attempt end
  local fresh = tonumber(redis.call('GET', pool .. 'next') or 0)
  if fresh < size then
    redis.call('SET', pool .. 'next', fresh + 1)
    return fresh, 1
  end
  slot, attempt = take_waiting('spare', now)
  if slot then return slot, attempt end
  local soonest
  for _, queue in ipairs({ 'retries', 'spare' }) do
    local from = tonumber(redis.call('ZRANGE', pool .. queue, 0, 0, 'WITHSCORES')[2])
    if from and (not soonest or from < soonest) then soonest = from end
  end
  return nil, soonest
end
`;
