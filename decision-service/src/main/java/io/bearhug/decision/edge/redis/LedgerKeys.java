package io.bearhug.decision.edge.redis;

/**
 * All keys this service has in Redis.
 *
 * @param prefix of the installation
 */
record LedgerKeys(String prefix) {

    /** Hash: contacts and reactions of a fragment. */
    String ledger(String fragment) {
        return prefix + "led:" + fragment;
    }

    /** String: a decision of the last day. */
    String record(String decisionId) {
        return prefix + "dec:" + decisionId;
    }
}
