package io.bearhug.learning.response;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How models are written: a version, the form, the number of features, then doubles, which keep every bit: the prior's means and variances, the
 * means, and the covariance row by row or the variances.
 */
final class ModelFormat {

    static final byte FULL = 1;
    static final byte DIAGONAL = 2;

    private static final byte VERSION = 1;

    /** As many weights as any model has; more in a file shows that it is none. */
    private static final int MOST_FEATURES = 1 << 20;

    private ModelFormat() {}

    static void write(DataOutput out, byte form, Prior prior, double[] means, double[] spread) throws IOException {
        out.writeByte(VERSION);
        out.writeByte(form);
        out.writeInt(prior.features());
        write(out, prior.means());
        write(out, prior.variances());
        write(out, means);
        write(out, spread);
    }

    private static void write(DataOutput out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static ResponseModel read(DataInput in) throws IOException {
        byte version = in.readByte();
        byte form = in.readByte();
        int size = in.readInt();
        if (version != VERSION) {
            throw new IOException("a model of version " + version + ", not " + VERSION);
        } else if (size < 1 || size > (form == FULL ? ResponseModel.MOST_DENSE : MOST_FEATURES)) {
            throw new IOException("no model has " + size + " features");
        }
        Prior prior = prior(doubles(in, size), doubles(in, size));
        double[] means = doubles(in, size);
        return switch (form) {
            case FULL -> new FullProbit(prior, means, doubles(in, size * size));
            case DIAGONAL -> new DiagonalProbit(prior, means, doubles(in, size));
            default -> throw new IOException("there is no form " + form);
        };
    }

    private static Prior prior(double[] means, double[] variances) throws IOException {
        try {
            return new Prior(means, variances);
        } catch (IllegalArgumentException e) {
            throw new IOException("no prior", e);
        }
    }

    private static double[] doubles(DataInput in, int count) throws IOException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
