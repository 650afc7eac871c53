package io.bearhug.context.edge.redis;

/** What must happen in one step. */
final class Scripts {

    /**
     * Writes a value unless its header has changed since it was read. Whoever folded from an older state – a zombie, the other
     * topic's reader – loses and folds again from the newer one, whose fences tell what is already in it.
     *
     * <p>KEYS: value. ARGV: header expected (empty for none), value, time to live in ms. Answers 1 if written.
     */
    static final String SAVE_IF_UNCHANGED = """
        if redis.call('GETRANGE', KEYS[1], 0, 15) ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;

    /**
     * Writes a value if its header is greater than the stored one.
     *
     * <p>KEYS: value. ARGV: header, value. Answers 1 if written.
     */
    static final String SAVE_IF_NEWER = """
        if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) >= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2])
        return 1
        """;

    /** Writes a number if it is greater than the stored one. KEYS: number. ARGV: number. */
    static final String SET_IF_GREATER = """
        if tonumber(redis.call('GET', KEYS[1]) or -1) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1]) end
        return 1
        """;

    /** Removes a value if its header is still this one. KEYS: value. ARGV: header. Answers 1 if it is removed. */
    static final String REMOVE_IF_UNCHANGED = """
        if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then return 0 end
        return redis.call('DEL', KEYS[1])
        """;

    /** Removes a timer if it still has this time. KEYS: timers. ARGV: member, time. */
    static final String REMOVE_TIMER = """
        if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or -1) == tonumber(ARGV[2]) then
          redis.call('ZREM', KEYS[1], ARGV[1])
        end
        return 1
        """;

    /** Puts a timer off if it still has this time. KEYS: timers. ARGV: member, time, new time. */
    static final String PUT_OFF_TIMER = """
        if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or -1) == tonumber(ARGV[2]) then
          redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
        end
        return 1
        """;

    /** Makes timers due, each at a time it did not have before. KEYS: timers. ARGV: time, members. */
    static final String DUE_NOW = """
        local now = tonumber(ARGV[1])
        for i = 2, #ARGV do
          local old = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[i]) or -1)
          redis.call('ZADD', KEYS[1], old == now and now + 1 or now, ARGV[i])
        end
        return 1
        """;

    /**
     * Claims a moment unless the scope is in a cool-down, or somebody else is about to say it.
     *
     * <p>KEYS: claims. ARGV: scope, moment, ripe, quiet until (ms, story time), now, end of the lease, time to live (ms, real time).
     * Answers 1 if it is ours.
     */
    static final String CLAIM = """
        local old = redis.call('HGET', KEYS[1], ARGV[1])
        if old then
          local moment, quiet, lease, done = string.match(old, '|([^|]*)|[^|]*|([^|]*)|([^|]*)|([^|]*)$')
          if done == '1' and (moment == ARGV[2] or tonumber(quiet) >= tonumber(ARGV[3])) then return 0 end
          if done == '0' and tonumber(lease) > tonumber(ARGV[5]) then return 0 end
        end
        redis.call('HSET', KEYS[1], ARGV[1], table.concat({ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[6], '0'}, '|'))
        if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[7]) then redis.call('PEXPIRE', KEYS[1], ARGV[7]) end
        return 1
        """;

    /** Confirms a claim if it is still for this moment. KEYS: claims. ARGV: scope, moment. */
    static final String CONFIRM = """
        local old = redis.call('HGET', KEYS[1], ARGV[1])
        if old then
          local moment = string.match(old, '|([^|]*)|[^|]*|[^|]*|[^|]*|[^|]*$')
          if moment == ARGV[2] then redis.call('HSET', KEYS[1], ARGV[1], string.sub(old, 1, -2) .. '1') end
        end
        return 1
        """;

    private Scripts() {}
}
