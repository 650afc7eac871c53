package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;

/** The same gender or not; of two people with the same given name it is the same anyhow, and says nothing more. */
final class GenderComparison implements Comparison {

    @Override
    public int level(PersonRecord a, PersonRecord b) {
        if (a.gender().isEmpty() || b.gender().isEmpty()) {
            return UNKNOWN;
        }
        boolean same = a.gender().equals(b.gender());
        if (same && a.names().given().equals(b.names().given())) {
            return UNKNOWN;
        }
        return same ? 0 : 1;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return record.gender();
    }
}
