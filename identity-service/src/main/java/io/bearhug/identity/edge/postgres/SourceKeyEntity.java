package io.bearhug.identity.edge.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** The hash of a write key as a row. */
@Entity
@Table(name = "source_key")
class SourceKeyEntity {

    @Id
    String hash = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source")
    SourceEntity source = new SourceEntity();

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    static SourceKeyEntity of(SourceEntity source, String hash, Instant now) {
        SourceKeyEntity row = new SourceKeyEntity();
        row.hash = hash;
        row.source = source;
        row.createdAt = now;
        return row;
    }
}
