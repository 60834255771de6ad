/** Numbers of a bag that are read together; a script takes as many out of a few bags. */
const readAtATime = 128;

/**
 * Numbers out of the stock: whatever a script takes, bags are read and their counts written once. Argument: zones. What
 * is in a bag when the script begins is all that it may take.
 */
export const bagsLua = `
-- How many are in each bag of a kind, as they were when the script began, less those taken since.
local function bags_of(kind)
  local names, bags = {}, { total = 0, taken = {}, tails = {} }
  for i, zone in ipairs(argument.zones) do names[i] = kind .. zone end
  bags.names = names
  bags.counts = #names > 0 and redis.call('HMGET', pool .. 'counts', unpack(names)) or {}
  for i = 1, #names do
    bags.counts[i], bags.taken[i] = tonumber(bags.counts[i] or 0), 0
    bags.total = bags.total + bags.counts[i]
  end
  return bags
end

-- The last number of a bag: they are in no order, and some are read at a time.
local function last_of(bags, i)
  local left, tail = bags.counts[i], bags.tails[i]
  if not tail or left == tail.from then
    local from = math.max(left - ${readAtATime}, 0)
    tail = { from = from, entries = redis.call('GETRANGE', pool .. bags.names[i], from * 4, left * 4 - 1) }
    bags.tails[i] = tail
  end
  bags.counts[i], bags.taken[i], bags.total = left - 1, bags.taken[i] + 1, bags.total - 1
  return (struct.unpack('>I4', tail.entries, (left - 1 - tail.from) * 4 + 1))
end

-- Any of a kind: its index, and in which of the zones it is.
local function any_of(bags)
  local at, i = math.random(0, bags.total - 1), 1
  while at >= bags.counts[i] do at, i = at - bags.counts[i], i + 1 end
  return last_of(bags, i), i
end

local function put_back(bags)
  local counts = {}
  for i, taken in ipairs(bags.taken) do
    if taken > 0 and bags.counts[i] == 0 then
      redis.call('DEL', pool .. bags.names[i])
      redis.call('HDEL', pool .. 'counts', bags.names[i])
    elseif taken > 0 then
      counts[#counts + 1] = bags.names[i]
      counts[#counts + 1] = bags.counts[i]
    end
  end
  if #counts > 0 then redis.call('HSET', pool .. 'counts', unpack(counts)) end
end
`;
