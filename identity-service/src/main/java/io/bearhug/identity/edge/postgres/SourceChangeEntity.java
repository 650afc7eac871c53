package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.sources.SourceChange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who changed what about a source, as a row. */
@Entity
@Table(name = "source_change")
class SourceChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String source = "";

    @Column(nullable = false)
    Instant at = Instant.EPOCH;

    @Column(name = "by_whom", nullable = false)
    String by = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    SourceChange.What what = SourceChange.What.CHANGED;

    @Nullable
    String detail;

    static SourceChangeEntity of(SourceChange change) {
        SourceChangeEntity row = new SourceChangeEntity();
        row.source = change.source();
        row.at = change.at();
        row.by = change.by();
        row.what = change.what();
        row.detail = change.detail();
        return row;
    }
}
