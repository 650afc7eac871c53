package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Trust;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.SourceRate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A source as a row. */
@Entity
@Table(name = "source")
class SourceEntity {

    @Id
    String id = "";

    @Column(nullable = false)
    String name = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Trust trust = Trust.BROWSER;

    @Column(nullable = false)
    String[] origins = {};

    @Column(nullable = false)
    boolean enabled = true;

    @Column(name = "rate_per_second")
    @Nullable
    Double ratePerSecond;

    @Column(name = "rate_burst")
    @Nullable
    Double rateBurst;

    static SourceEntity of(Source source) {
        SourceEntity row = new SourceEntity();
        row.id = source.id();
        row.take(source);
        return row;
    }

    /** Everything but the id. */
    void take(Source source) {
        SourceRate rate = source.rate();
        name = source.name();
        trust = source.trust();
        origins = source.origins().toArray(String[]::new);
        enabled = source.enabled();
        ratePerSecond = rate == null ? null : rate.perSecond();
        rateBurst = rate == null ? null : rate.burst();
    }
}
