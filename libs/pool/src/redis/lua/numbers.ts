/** So many numbers are in one string of Redis: their states fill one of its size classes (192 kB) to the brim. A multiple of 8. */
export const chunkNumbers = 39_000;
/** Bytes of a number's state: status and attempts (1), from when it may be called (2), and its turn (2). */
export const stateBytes = 5;
/** Attempts are counted below this; together with a status they take a byte. */
export const attemptsRoom = 32;
/** As many of them, from the beginning, are what the archive knows of. */
export const archivedBytes = 3;

/** What may be said of a number; three bits. The order is that of the bytes in Redis: never change it. */
export const statuses = [
  /** Never drawn. */
  'fresh',
  /** Drawn again, and in the archive as such: the next hand-out may take it. */
  'stocked',
  /** Drawn for the first time; or a volunteer has it, or had it and nobody knows what became of it. */
  'leased',
  /** May be called again, from a time on. */
  'waiting',
  /** By an outcome: somebody decided, or there is nobody to decide. */
  'closed',
  /** Called as often as is allowed. */
  'exhausted',
  /** Do not call. */
  'forbidden',
  /** Out when Redis was lost: it may have been closed, so it is not called again. */
  'lost',
] as const;

export type Status = (typeof statuses)[number];

/**
 * What every script needs that touches numbers. A number is an index, which says nothing without the list of numbers.
 * Keys, behind the prefix of the pool:
 *
 * `state:<chunk>`: five bytes a number. It alone is true; a bag that names a number may be out of date. A turn begins
 *   when the number is handed out, the first one when it is drawn: of two calls of a number, only that of the turn that
 *   lasts may open it again.
 * `<bag>`: numbers in no order, four bytes each; `counts`: how many are in each. Bags are
 *   `first:<zone>`, `fresh:<zone>`, `stock:<zone>`: may be handed out, in this order; in `fresh` none that anybody had,
 *   `ready:<zone>`, `spare:<zone>`: to be drawn next, before or after fresh ones, `due:<zone>:<quarter>`: from then on.
 * `due`: the last by their time. `left`: fresh numbers of each group. `dirty`: a bit for each number, set while the archive
 *   does not know what became of it.
 * `hours`: how many leases were begun for calls of an hour, and under `<hour> acknowledged`, of how many an event is durable.
 * `counted-since`: when that began. `marked`: up to which clock the archive knew all that it was told. `form`: of what stands here. `clock`: counts the changes. Where there is none, all is lost.
 */
export const numbersLua = `
local pool, argument = KEYS[1], cjson.decode(ARGV[1])

-- Where Redis has lost the pool, nothing must be begun in what is left.
local clock = tonumber(redis.call('GET', pool .. 'clock'))
if not clock then return { 'lost' } end

-- One step of the clock for each script that changes anything.
local has_changed = false
local function change()
  if has_changed then return end
  has_changed = true
  clock = redis.call('INCR', pool .. 'clock')
end

local FRESH, STOCKED, LEASED, WAITING, CLOSED, EXHAUSTED, FORBIDDEN = 0, 1, 2, 3, 4, 5, 6

-- Redis writes a number of Lua's out as a fraction, which takes longer than what is done with it.
local function whole(number) return string.format('%d', number) end

local chunk_keys = {}
local function place(index)
  local chunk = math.floor(index / ${chunkNumbers})
  if not chunk_keys[chunk] then chunk_keys[chunk] = pool .. 'state:' .. chunk end
  return chunk_keys[chunk], (index - chunk * ${chunkNumbers}) * ${stateBytes}
end

-- Which quarter of an hour it waits for, as far as two bytes tell; 0: for none.
local function tag_of(quarter) return quarter == 0 and 0 or quarter % 65535 + 1 end

local function state_of(index)
  local key, at = place(index)
  local bytes = redis.call('GETRANGE', key, whole(at), whole(at + ${stateBytes - 1}))
  local first, high, low, turn_high, turn_low = string.byte(bytes, 1, ${stateBytes})
  return math.floor(first / 32), first % 32, high * 256 + low, turn_high * 256 + turn_low
end

-- A byte of the key dirty is about eight numbers, whose states stand together.
local function states_of_eight(byte)
  local key, at = place(byte * 8)
  return redis.call('GETRANGE', key, whole(at), whole(at + ${8 * stateBytes - 1})), key, whole(at)
end

-- Whether it is out; no more of its state is read.
local function is_leased(index)
  local key, at = place(index)
  at = whole(at)
  return math.floor(string.byte(redis.call('GETRANGE', key, at, at)) / 32) == LEASED
end

local function next_turn(turn) return (turn + 1) % 65536 end

local function turn_bytes(attempts, turn) return struct.pack('>BI2I2', LEASED * 32 + attempts, 0, turn) end

local function set_turn(index, turn)
  local key, at = place(index)
  redis.call('SETRANGE', key, whole(at + ${archivedBytes}), struct.pack('>I2', turn))
end

-- Somebody has it: a turn begins, and whatever was before opens it no more. Answer: the turn.
local function begin_turn(index, attempts, turn)
  change()
  local key, at = place(index)
  turn = next_turn(turn)
  redis.call('SETRANGE', key, whole(at), turn_bytes(attempts, turn))
  return turn
end

local function set_state(index, status, attempts, tag)
  change()
  local key, at = place(index)
  redis.call('SETRANGE', key, whole(at), string.char(status * 32 + attempts, math.floor(tag / 256), tag % 256))
end

local function put(bag, index)
  local count = redis.call('HINCRBY', pool .. 'counts', bag, 1)
  redis.call('SETRANGE', pool .. bag, (count - 1) * 4, struct.pack('>I4', index))
end

-- Any of the numbers in a bag of so many.
local function pull(bag, count)
  local key, at, last = pool .. bag, math.random(0, count - 1) * 4, (count - 1) * 4
  local entry = redis.call('GETRANGE', key, at, at + 3)
  if at ~= last then redis.call('SETRANGE', key, at, redis.call('GETRANGE', key, last, last + 3)) end
  if count == 1 then
    redis.call('DEL', key)
    redis.call('HDEL', pool .. 'counts', bag)
  else redis.call('HINCRBY', pool .. 'counts', bag, -1) end
  return (struct.unpack('>I4', entry))
end

local function count_in(bag) return tonumber(redis.call('HGET', pool .. 'counts', bag) or 0) end

local function touched(index) redis.call('SETBIT', pool .. 'dirty', whole(index), 1) end

-- For good. Do-not-call stays what it is.
local function shut(index, status, attempts)
  if state_of(index) == FORBIDDEN then return end
  set_state(index, status, attempts, 0)
  touched(index)
end

-- From the quarter of an hour on, or at once (0); what nobody has called yet comes after fresh numbers.
local function wait(index, zone, attempts, quarter)
  if state_of(index) == FORBIDDEN then return end
  set_state(index, WAITING, attempts, tag_of(quarter))
  touched(index)
  if quarter == 0 then put((attempts > 0 and 'ready:' or 'spare:') .. zone, index)
  else
    local bag = 'due:' .. zone .. ':' .. quarter
    put(bag, index)
    redis.call('ZADD', pool .. 'due', quarter, bag)
  end
end
`;
