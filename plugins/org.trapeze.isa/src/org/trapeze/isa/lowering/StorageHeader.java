package org.trapeze.isa.lowering;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.trapeze.ir.arch.StorageShape;
import org.trapeze.isa.isa.ByteOrder;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Setting;
import org.trapeze.isa.isa.SettingKind;
import org.trapeze.isa.isa.SizeList;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers unit, parcel, address, storage and byte order. */
final class StorageHeader {
    private static final int MAX_BITS = 64;

    private final MachineView view;
    private final Problems problems;
    private final Limits limits;

    StorageHeader(MachineView view, Problems problems) {
        this.view = view;
        this.problems = problems;
        this.limits = new Limits(problems);
    }

    /** {@return the shape of storage, unless something of it is missing or wrong} */
    Optional<StorageShape> lower() {
        Map<SettingKind, Setting> settings = settings();
        int before = problems.errors();
        int unit = bits(settings, SettingKind.UNIT, smallestSize());
        int parcel = bits(settings, SettingKind.PARCEL, unit);
        int address = bits(settings, SettingKind.ADDRESS, MAX_BITS);
        checkParcel(settings.get(SettingKind.PARCEL), unit, parcel);
        long size = size(settings.get(SettingKind.STORAGE), address);
        boolean complete = settings.containsKey(SettingKind.UNIT) && settings.containsKey(SettingKind.ADDRESS)
                && settings.containsKey(SettingKind.STORAGE);
        return complete && problems.errors() == before
                ? Optional.of(new StorageShape(unit, parcel, address, size, isBigEndian())) : Optional.empty();
    }

    /**
     * {@return a shape for checking the rest against where storage's own is missing or wrong: of what is right of it,
     * so that one wrong number is not followed by an error for every access}
     */
    StorageShape placeholder() {
        Map<SettingKind, Setting> settings = settings();
        int unit = value(settings.get(SettingKind.UNIT)).orElseGet(this::smallestSize);
        int parcel = value(settings.get(SettingKind.PARCEL)).filter(bits -> bits % unit == 0).orElse(unit);
        return new StorageShape(unit, parcel, value(settings.get(SettingKind.ADDRESS)).orElse(MAX_BITS / 2), 1,
                isBigEndian());
    }

    private static Optional<Integer> value(Setting setting) {
        return Optional.ofNullable(setting).flatMap(written -> Numbers.parse(written.getValue(), 1, MAX_BITS))
                .map(Long::intValue);
    }

    /** The sizes of data are multiples of the unit, and the smallest of them is most often the unit. */
    private int smallestSize() {
        return view.all(SizeList.class).stream().flatMap(list -> list.getSizes().stream())
                .flatMap(size -> Numbers.parse(size.getBits(), 1, MAX_BITS).stream())
                .min(Long::compare).orElse(8L).intValue();
    }

    /** {@return the settings by kind; an extension's replace those of its base} */
    Map<SettingKind, Setting> settings() {
        Map<SettingKind, Setting> settings = new EnumMap<>(SettingKind.class);
        view.all(Setting.class).forEach(setting -> settings.put(setting.getKind(), setting));
        return settings;
    }

    private int bits(Map<SettingKind, Setting> settings, SettingKind kind, int otherwise) {
        Setting setting = settings.get(kind);
        return setting == null ? otherwise : limits.small(setting, IsaPackage.Literals.SETTING__VALUE, 1, MAX_BITS,
                "The number of bits of " + article(kind)).orElse(otherwise);
    }

    private static String article(SettingKind kind) {
        return (kind == SettingKind.ADDRESS ? "an " : "a ") + kind.getLiteral();
    }

    private void checkParcel(Setting setting, int unit, int parcel) {
        if (setting != null && parcel % unit != 0) {
            problems.error(setting, IsaPackage.Literals.SETTING__VALUE, IssueCodes.RANGE,
                    "A parcel is a multiple of the unit, which has " + Widening.bits(unit) + ", but this has "
                            + parcel);
        }
    }

    private long size(Setting setting, int address) {
        long reach = address >= Long.SIZE - 1 ? Long.MAX_VALUE : 1L << address;
        return setting == null ? 1
                : limits.number(setting, IsaPackage.Literals.SETTING__VALUE, 1, reach,
                        "With addresses of " + Widening.bits(address) + ", the size of storage in units").orElse(1L);
    }

    private boolean isBigEndian() {
        return view.single(ByteOrder.class).map(order -> !order.isLittle()).orElse(true);
    }
}
