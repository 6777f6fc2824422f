package dragonfly.image.codec.jpeg2000;

/**
 * The variable-length codes of high-throughput blocks: the tables of annex C of ISO 15444-15, one
 * for the first row of quads and one for all others. A code tells of a quad of two by two
 * coefficients which are significant, whether an offset follows, and which exponents are known.
 */
final class HtCodes {
    private static final int CONTEXTS = 8;

    /** No code is longer. */
    private static final int BITS = 7;

    /** Bits of an entry: the length of the code. */
    static final int LENGTH = 7;

    /** Whether an offset of the exponent follows. */
    static final int OFFSET = 1 << 3;

    /**
     * Where four bits for significant coefficients start: two above each other, then to the right.
     */
    static final int SIGNIFICANT = 4;

    /** Where four bits for known top bits of magnitudes start. */
    static final int KNOWN = 8;

    /** Where four bits for magnitudes with one bit less start. */
    static final int FEWER = 12;

    // Seven hexadecimal digits a code: context (3 bits), significant (4), offset (1), fewer (4),
    // known (4), the code itself (7), its length (3).

    private static final String FIRST_ROW =
            """
            008003400c45ff01000030148bff018008d01c8aff01cc4ff0200013025109e028007502d111e02d447f
            030001e034037f038017f03c8a7f03c806e040002304621ee04800ee04c016e050000d05621ae0568bbf
            05801bf05c46bf05c404e06000f506730bf06710ae067212e068033f06c453f06d523f06f603f07003df
            0748a5f076a02e07791df07802df07e64df07eeb5f07ff15f07fe1ce07f9b9f07f88ce07fd45f07fd14e
            07fc59f0800002088007408c44ff090003409489de09800de09c01ee0a000540a5115e0a8005e0ad119e
            0ad47ff0b0009e0b4011e0b801ff0bc8aff0bc801e0c000140c620ee0c8016e0cc006e0d001ae0d620ae
            0d68b7f0d8017f0dc467f0dc408e0e0000d0e6212e0e7102e0e8007f0ec44bf0ed51ce0ef63bf0f001bf
            0f48abf0f6a0ce0f7933f0f8003f0fee14e0fe213f0fe884e0ff918e0ffc63f1000002108007410c44de
            110003411489ff118015e11c459e11ccbff1200054125105e128000d12d557f12d449e12d511e130001e
            13402ff13800ff13c8b7f13cc48e13dd1bf1400014146227f14801ee14c00ee150016e154006e158007f
            15c8bbf15c81ae16000ae165112e16722bf16800bf16e202e16f11ce16f473f170013f1748bdf17480ce
            178023f17fc54e17c444e17cc83f17dd18e17fe1df1800003188002418c45ee19000651948a7f19800ee
            19c442e19ccbff1a000b51a5116e1a800351ad54d51ad446e1ad51ae1b001ff1b512ff1b588ff1b8037f
            1bd997f1bd90ae1bdcfbf1bdc52e1bdc87f1c000551c6203f1c801ce1cc45bf1ce62bf1d000ce1d6214e
            1d688bf1d8033f1dec53f1dc463f1dcc84e1dee3df1e0018e1e5108e1e721df1e802df1ee64df1ef555f
            1ef450e1ef735f1ef500e1ef625f1f0005f1f7939f1f5109f1f721f61f7899f1f8029f1fea8761fee71f
            1fff01f1ffe0951ff991f1ffd4f61ffd0151ffce1f1ffc4e51ffc9762000002208007420c45ff2100034
            21488de218015e21c89ee21cc7ff220005422512ff228005e22c019e230009e234011e23800ff23d137f
            23d001e240001424620ee248008e24c03bf250000d256a97f256896e256a06e258027f25ec87f25c01ae
            26000ae266212e26711bf26802bf26c443f26c402e27000bf27511ce27720ce2778b3f278013f27e663f
            27e454e27ddbdf27dc84e27ee18e27fd1df280000328800d528c47ff290005529488ee298016e29cceff
            29cc9ce29cc5ff2a000952a510ff2a8006e2ad11ae2ad477f2b000ae2b4892e2b5917f2b8027f2bd9abf
            2bd902e2bdcc7f2bdcbbf2bdc5bf2c000152c620ce2c801362ce20bf2ce473f2d000e52d6a94e2d6884e
            2d6a18e2d8013f2de643f2de608e2dece3f2dec90e2dec7df2e0000e2e621f62e711df2e802df2ee675f
            2ee60f62ef54df2ef51762ef455f2f0025f2f5985f2f7a99f2f788762f7b39f2f7a1b62f7929f2f8009f
            2fdde1f2fdd8b62fdd71f2fff11f2ffd0652ff641f2ffe9ef2ffe0a52ffcfef2ffc8252ffc4363000003
            308002430c441e3100065314886e31800d531ccdee31cc4ee31cc96e320005532511ff32801ae32c44ae
            32d53ff330012e3348aff33590ff338037f33d9a7f33d902e33dcd7f33dc5b633dcbbf3400095346207f
            34801ce34c45bf34e62bf35000ce354894e356a0bf358033f35e663f35e444e35ee93f35ec98e35ee3df
            360008e367303f367210e36711df36802df36d559f36d500e36f20df36f475f370015f3778a5f374885f
            377b39f377a1f6377929f378009f37d98f637fa97637fcc7637fc81537ee71f37ff0b637fe03637fd51f
            37fc4e537fd1363800095388002e38c47ff39001ce39489ff39802ff39cccff39ccb7f39cc57f3a0027f
            3a5107f3a802bf3ac44ce3ad53bf3b001bf3b4014e3b800bf3bd9b3f3bdcd3f3bdca3f3bdd4df3bdc44e
            3bdd03f3c003df3c621df3c802df3cc018e3d0029f3d4888e3d6a35f3d8015f3de665f3decc5f3dec79f
            3dee99f3dec90e3dee09f3e0031f3e6211f3e7121f3e8001f3ee67ef3ef56ef3ef440e3ef71ef3ef51f6
            3ef60ef3f0036f3f5996f3f7a86f3f788f63f7b26f3f7a0763f793af3f800af3fffc353fff5af3ffdeaf
            3ffd4d53ffed2f3ffcc553ffe5763ffc4043fffb2f3ffd9b63ffe8153ffc8643fff0b63ffe0243ffd044
            """;

    private static final String OTHER_ROWS =
            """
            008000300c453e010003301488be018006d01c01de0200013025103e02800ad02c015e030000d03403ff
            03800ff03c00de0400023046202d04800cd04c009e050004d056205e05689ff05802ff05c019e060008d
            066211e067137f068007f06c001e070017f075127f07501ee07803bf07c45bf07c40ee0800001088002c
            08c47ff090004c09488ff09800ed09c45ff09ccaff0a0006d0a511bf0a8001e0ac037f0b0017f0b4027f
            0b8007f0bc03bf0c0000c0c620bf0c8005e0cc02bf0d0019e0d4033f0d8013f0dc015f0e0009e0e4023f
            0e8003f0ec03df0f001df0f402df0f800df0fd135f0fd011e1000001108004c10c47ff110000c114891e
            11801ee11c89ff11cc4ff12000ad12512ff128001e12c037f130017f134027f138007f13c00bf140002d
            14623bf14801bf14c02bf15000ee156abdf156896e156a33f158013f15eca3f15c003f160006e16401df
            16802df16c00df170035f175115f175025f178005f17d139f17d459f17dca9f17fe09f18000021880054
            18c445e1900014194891e198007519ccfff19cc99e19cc49e1a000b51a511ff1a8001e1ac45ee1ad50ff
            1b000ee1b402ff1b8016e1bd117f1bd44f61bdcb7f1c000351c6227f1c8006e1cc01ae1d000ae1d4892e
            1d6a07f1d8002e1de21ce1deccbf1dec8ce1dec7bf1e0014e1e4004e1e801bf1ed12bf1ed018e1f0033f
            1f5113f1f7223f1f78b5f1f8008e1fd983f1fdcfdf1ffe9df1ffc90e1ffe00e1fea2df1ffd4df1ffc5f6
            1ffd15f2000001208006d20c47ff21000ad21489ff21802ff21c037f220004c225111e228019e22c00ff
            230009e234017f238027f23c02bf240000c246207f24803bf24c01bf25000ee25400bf258033f25c035f
            260002d267313f267223f267103f26803df26c01df27002df27488df274801e278015f27c465f27cc85f
            27cc1ee280000228800f528c45de290005529489ff29800de29c005e2a000142a5115e2a800752ad119e
            2ad47ff2b0009e2b4037f2b8011e2bc8aff2bc80ae2c000b52c6201e2c801ee2cc00ff2d000ee2d4016e
            2d8006e2dc467f2dc41ae2e000352e5112e2e7217f2e8002e2ec47bf2ed51ce2ef607f2f000ce2f48abf
            2f6a00e2f791bf2f800d52fe64bf2ff573f2ffcc3f2ffc54e2fdd93f2fff04e2ffd18e2ffea3f2ffe08e
            2ffc90e3000003308001430c441e310006431489ee31800ee31c886e31cc7ff3200024325116e3280055
            32d11ae32d457f33000ae33489ff33592ff338012e33c894e33cc4ff33dd37f34000b5346202e34801ce
            34c00ce3500035356a87f356884e356a27f358007635ecbbf35c89bf35ea2bf35ec63f36000d536730bf
            367233f367113f368018e36f503f36d13df36f21df36f455f370008e37792df37510df377ab5f377a10e
            377899f378000e37cce5f37dd85f37feb9f37fc9f637ee69f37ff31f37fe0f637fd49f37fd17637fc51f
            3800024388019e38c449e390011e3948bff398001e39c45ff39ccb7f3a0016e3a512ff3a800b53ac45ee
            3ad50ff3b000ee3b403bf3b800353bdd17f3bd127f3bdcc7f3bdc46e3bdcabf3c001ae3c621bf3c800ae
            3cc013f3d0012e3d4014e3d800d53dec4bf3dc473f3dcc82e3dee3df3e001ce3e400ce3e800653ef463f
            3ec443f3ed504e3ef60df3f0018e3f789df3f48adf3f6a1f63f7905f3f800033ffff5f3ffdd5f3ffee5f
            3ffcc8e3fdd90e3ffe80e3ffc8553fee4f63fff0763ffe0953ffd5763ffc4153ffd0e5
            """;

    /** For the first row of quads: an entry for each context and the next seven bits. */
    static final int[] FIRST = table(FIRST_ROW);

    /** For all other rows. */
    static final int[] OTHERS = table(OTHER_ROWS);

    private HtCodes() {}

    private static int[] table(String text) {
        int[] table = new int[CONTEXTS << BITS];
        String digits = text.replace("\n", "");
        for (int at = 0; at < digits.length(); at += 7) {
            int packed = Integer.parseInt(digits, at, at + 7, 16);
            int length = packed & LENGTH;
            int code = packed >> 3 & 127;
            int entry =
                    length
                            | (packed >> 18 & 1) << 3
                            | (packed >> 19 & 15) << SIGNIFICANT
                            | (packed >> 10 & 15) << KNOWN
                            | (packed >> 14 & 15) << FEWER;
            int context = packed >> 23 << BITS;
            for (int rest = 0; rest < 1 << (BITS - length); rest++) {
                table[context | (rest << length) | code] = entry;
            }
        }
        return table;
    }
}
