/** Of the network that makes the order; an even number. Four are a strong pseudorandom permutation (Luby and Rackoff, 1988). */
const rounds = 4;

/**
 * A random order of the numbers of a group, which needs no memory but a key and how far it has come: a Feistel network
 * over a x b >= size, walked until it lands inside (Black and Rogaway, 2002, generalized Feistel with cycle walking).
 * `order`: of each group its key, the next position, and since when the key is used. A key leads from a number to when
 * it was drawn, so it is replaced every day (UTC); positions of numbers that are not fresh any more are passed over.
 */
export const orderLua = `
-- What the rounds of a key add to a half: five halves share a digest of 20 bytes. Each is asked for again and again, for
-- there are only as many halves as the root of the numbers.
local rounds_of = {}
local function mixes_of(key)
  if not rounds_of[key] then
    rounds_of[key] = {}
    for round = 1, ${rounds} do rounds_of[key][round] = {} end
  end
  return rounds_of[key]
end

local function fill(mixes, name, half)
  local first = half - half % 5
  local digest = redis.sha1hex(name .. ':' .. first)
  for at = 0, 4 do mixes[first + at] = tonumber(string.sub(digest, at * 8 + 1, at * 8 + 8), 16) end
end

local function permute(key, size, position)
  local a = math.ceil(math.sqrt(size))
  local b = math.ceil(size / a)
  local value, mixes = position, mixes_of(key)
  repeat
    local left, right = value % a, math.floor(value / a)
    for round = 1, ${rounds} do
      -- The halves change places, and so do their moduli.
      local modulus = round % 2 == 1 and a or b
      if not mixes[round][right] then fill(mixes[round], key .. ':' .. round, right) end
      left, right = right, (left + mixes[round][right]) % modulus
    end
    value = right * a + left
  until value < size
  return value
end

local function order_of(group)
  local found = redis.call('HMGET', pool .. 'order', group.id .. ':key', group.id .. ':next', group.id .. ':since')
  return { key = found[1], next = tonumber(found[2] or 0), since = tonumber(found[3] or 0) }
end

local function new_order(group)
  return { key = redis.sha1hex(argument.key .. ':' .. group.id), next = 0, since = argument.today }
end

local function keep_order(group, order)
  redis.call('HSET', pool .. 'order', group.id .. ':key', order.key, group.id .. ':next', order.next,
    group.id .. ':since', order.since)
end
`;
