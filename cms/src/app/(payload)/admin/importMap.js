import { WritingBar as WritingBar_20b3c972d778798b80ec7eeea336c5f5 } from '../../../writing/admin/WritingBar.tsx'
import { WritingFigures as WritingFigures_74832e37f996296ca2917006d231e94f } from '../../../writing/admin/WritingFigures.tsx'
import { StageField as StageField_91111fb65a339b4f2b916786435b2e29 } from '../../../editorial/admin/StageField.tsx'
import { StageCell as StageCell_d5a1da32f242003081894b7695a2f6cc } from '../../../editorial/admin/StageCell.tsx'
import { LintPanel as LintPanel_68445135e5b5aeb70fa612aab92c25b7 } from '../../../lint/admin/LintPanel.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockLook as BlockLook_4b378f4817afa53d73e97be92a686315 } from '../../../writing/admin/BlockLook.tsx'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { WritingFeature as WritingFeature_eaf4f9c6e0295c6b1b35e4aa4fe4ab80 } from '../../../writing/admin/WritingFeature.tsx'
import { MallTimeCell as MallTimeCell_75780226f49cc795eccc283688d8c761 } from '../../../time/admin/MallTimeCell.tsx'
import { MallTimeField as MallTimeField_2ae714a1cf3e3aedd023fde1e48edb63 } from '../../../time/admin/MallTimeField.tsx'
import { AddToRelease as AddToRelease_6f0f854c9c55662a0bdc173c24cb4538 } from '../../../releases/admin/AddToRelease.tsx'
import { LivePreview as LivePreview_ce40b166abe331b97e301a88cb577784 } from '../../../preview/admin/LivePreview.tsx'
import { SeeTheShop as SeeTheShop_b1bd3f3ff27b29b752cda1ddda5fd6b3 } from '../../../preview/admin/SeeTheShop.tsx'
import { PublishButton as PublishButton_2bd87a9b4415e254b4aa6057d0b0e8d3 } from '../../../editorial/admin/PublishButton.tsx'
import { SaveDraftButton as SaveDraftButton_8274ec1c1fb8a273776ada3d18e221be } from '../../../writing/admin/SaveDraftButton.tsx'
import { SkuOptionsField as SkuOptionsField_55385191696d92b05cba02535e0b7d5b } from '../../../catalog/admin/SkuOptionsField.tsx'
import { FenCell as FenCell_ac5bf2dbf4ae29fc2f899fa004f917f4 } from '../../../money/admin/FenCell.tsx'
import { FenInput as FenInput_d8cb8448b2f6fc74e3932c969e559ad5 } from '../../../money/admin/FenInput.tsx'
import { ProofingField as ProofingField_483e82c25ee87be551e61f3c7a9843f0 } from '../../../proofing/admin/ProofingField.tsx'
import { StripField as StripField_2c940f6479146c6a4f5df32708e3f8da } from '../../../media/admin/StripField.tsx'
import { FocalPointField as FocalPointField_843719a2862a5f99b0d3996d70ea16c7 } from '../../../media/admin/FocalPointField.tsx'
import { PictureEditorField as PictureEditorField_1badfd8185517bad1043e270fe3bdbd7 } from '../../../media/admin/picture-editor/PictureEditorField.tsx'
import { RenderingField as RenderingField_75b2a8b76be2b63bae66858d01d8a40a } from '../../../media/admin/RenderingField.tsx'
import { InspectionField as InspectionField_e1b40e8510c8ec8d0c1d88a6b26367f0 } from '../../../media/admin/InspectionField.tsx'
import { RenderStateCell as RenderStateCell_16e4bb6f2747501d89cfdf09a5aab371 } from '../../../media/admin/RenderStateCell.tsx'
import { ReviewStateCell as ReviewStateCell_53f7ccf02bbc9795c25696b0000445d4 } from '../../../proofing/admin/ReviewCells.tsx'
import { OpenCommentsCell as OpenCommentsCell_53f7ccf02bbc9795c25696b0000445d4 } from '../../../proofing/admin/ReviewCells.tsx'
import { UsesField as UsesField_c9056428244c170d766a8b2e7f40895b } from '../../../library/admin/UsesField.tsx'
import { RightsField as RightsField_1eb3a4f4cf4a5a2db07a9e011ff9fffc } from '../../../library/admin/RightsField.tsx'
import { AssetNameCell as AssetNameCell_ebdb9af3fe6c0d9099fa24d50bd7d319 } from '../../../media/admin/AssetNameCell.tsx'
import { IntakeListLink as IntakeListLink_92fecbacbfe2974289be58a9adb48c31 } from '../../../intake/admin/IntakeListLink.tsx'
import { ReviewFilters as ReviewFilters_a646df8198c1e9ce2a8f0a7b637743cb } from '../../../proofing/admin/ReviewFilters.tsx'
import { PlayerField as PlayerField_4dadffa36e2219124dab20ed676e3830 } from '../../../videos/admin/PlayerField.tsx'
import { CaptionsField as CaptionsField_28370e6112f794e4899964bacb2540a9 } from '../../../videos/admin/CaptionsField.tsx'
import { LayoutField as LayoutField_a2ef48fc6586cb7a978d93cb6f693d11 } from '../../../placements/layers/admin/LayoutField.tsx'
import { BannerDelivery as BannerDelivery_f613f9d9121714e7da0544f12a733c49 } from '../../../placements/admin/BannerDelivery.tsx'
import { CampaignPlanField as CampaignPlanField_3af44def9cc9fcd17d333ce9ceacee43 } from '../../../briefs/admin/CampaignPlanField.tsx'
import { CampaignSetField as CampaignSetField_2bac1dbf469fb76b3987e72b9515a6c6 } from '../../../library/admin/CampaignSetField.tsx'
import { ReleaseTitleCell as ReleaseTitleCell_29a9ba959a9b6998a9361b47b4f3ae2c } from '../../../releases/admin/ReleaseTitleCell.tsx'
import { ReleaseLink as ReleaseLink_fa7206e51b3e691ce1b61dc07d0ec857 } from '../../../releases/admin/ReleaseLink.tsx'
import { IdeaDesk as IdeaDesk_b6e7b993d42acf93f88955257ebe8b72 } from '../../../briefs/admin/IdeaDesk.tsx'
import { IdeaStateCell as IdeaStateCell_d8307ceef30eb244b6072b8396a4c31a } from '../../../briefs/admin/BriefCells.tsx'
import { BriefDesk as BriefDesk_c4cbe56d0c630d28afba5c4232aff96b } from '../../../briefs/admin/BriefDesk.tsx'
import { ContractField as ContractField_2f17e4aac028b88c2da67a20f09190a1 } from '../../../briefs/admin/ContractField.tsx'
import { BriefDueCell as BriefDueCell_d8307ceef30eb244b6072b8396a4c31a } from '../../../briefs/admin/BriefCells.tsx'
import { BriefStateCell as BriefStateCell_d8307ceef30eb244b6072b8396a4c31a } from '../../../briefs/admin/BriefCells.tsx'
import { BriefFilters as BriefFilters_79dac3dabab758e415c97a877717c15d } from '../../../briefs/admin/BriefFilters.tsx'
import { TaskRowLabel as TaskRowLabel_3c90051057e9ece180a082a8906d23df } from '../../../briefs/admin/TaskRowLabel.tsx'
import { VariantPanel as VariantPanel_6dabc9acf37a0de8bd276fceed8c9957 } from '../../../channels/admin/VariantPanel.tsx'
import { OrderDesk as OrderDesk_b3959b72ecfa3d5ec7dcf58c4f533575 } from '../../../orders/admin/OrderDesk.tsx'
import { OrderStatusCell as OrderStatusCell_01e1bf676aa7f80016cb2f2f6d81a347 } from '../../../orders/admin/StateCells.tsx'
import { PaymentCell as PaymentCell_01e1bf676aa7f80016cb2f2f6d81a347 } from '../../../orders/admin/StateCells.tsx'
import { FulfilmentCell as FulfilmentCell_01e1bf676aa7f80016cb2f2f6d81a347 } from '../../../orders/admin/StateCells.tsx'
import { PaymentMethodCell as PaymentMethodCell_01e1bf676aa7f80016cb2f2f6d81a347 } from '../../../orders/admin/StateCells.tsx'
import { BuyerCell as BuyerCell_e3cea95dd11483091f226dadcc1eb9fa } from '../../../orders/admin/BuyerCell.tsx'
import { DataField as DataField_ed3299a4ffbb2053cefc5e99c5101bb6 } from '../../../admin/DataField.tsx'
import { OrderFilters as OrderFilters_f04b9f872312c996ecf9253cc1c742a3 } from '../../../orders/admin/OrderFilters.tsx'
import { ProviderCell as ProviderCell_0388da9b47386fb1bd81941fb79ae03d } from '../../../payments/admin/MoneyCells.tsx'
import { PaymentStateCell as PaymentStateCell_0388da9b47386fb1bd81941fb79ae03d } from '../../../payments/admin/MoneyCells.tsx'
import { RefundDesk as RefundDesk_f43b2285d39d357f7f416c17a482d01f } from '../../../payments/admin/RefundDesk.tsx'
import { RefundStateCell as RefundStateCell_0388da9b47386fb1bd81941fb79ae03d } from '../../../payments/admin/MoneyCells.tsx'
import { RefundFilters as RefundFilters_bad659900982d4c50c94d0333a361a08 } from '../../../payments/admin/RefundFilters.tsx'
import { StockDesk as StockDesk_c0f218eaa934cea00d73bf9a87dec073 } from '../../../inventory/admin/StockDesk.tsx'
import { StockFilters as StockFilters_a8d4a24ff78eb94e4d4a2f1bd6143b16 } from '../../../inventory/admin/StockFilters.tsx'
import { StockCommandsOfList as StockCommandsOfList_0a021f4e842245be6a82a42ccad29237 } from '../../../inventory/admin/StockCommands.tsx'
import { MovementKindCell as MovementKindCell_094a6a8c23cb33e61712bc8ec768b1d1 } from '../../../inventory/admin/MovementCells.tsx'
import { TicketDesk as TicketDesk_7b6c880c43032825966058f915a47fad } from '../../../service/admin/TicketDesk.tsx'
import { TicketStateCell as TicketStateCell_042ef135546bb0093b2f84e06b619534 } from '../../../service/admin/TicketCells.tsx'
import { TicketPriorityCell as TicketPriorityCell_042ef135546bb0093b2f84e06b619534 } from '../../../service/admin/TicketCells.tsx'
import { FirstResponseCell as FirstResponseCell_042ef135546bb0093b2f84e06b619534 } from '../../../service/admin/TicketCells.tsx'
import { TicketFilters as TicketFilters_6510b5e5121eb8e4307a0c51e53b45f1 } from '../../../service/admin/TicketFilters.tsx'
import { MessageAuthorCell as MessageAuthorCell_042ef135546bb0093b2f84e06b619534 } from '../../../service/admin/TicketCells.tsx'
import { BrandSeal as BrandSeal_5d30d234ded9585bf9c27664547ff22d } from '../../../admin/Brand.tsx'
import { BrandLogo as BrandLogo_5d30d234ded9585bf9c27664547ff22d } from '../../../admin/Brand.tsx'
import { NotificationBell as NotificationBell_c2aa6e22bd34036dd66e3d6a776cf8fa } from '../../../notifications/admin/NotificationBell.tsx'
import { NotificationsNavLink as NotificationsNavLink_30692d91f391e86492634d519c77829b } from '../../../notifications/admin/NotificationsNavLink.tsx'
import { PlanningNavLinks as PlanningNavLinks_8e3185995487fafdd42c4e6df91ea012 } from '../../../planning/admin/PlanningNavLinks.tsx'
import { FactSheetsNavLink as FactSheetsNavLink_e92e6b95a457a5f4a69d9ae2f2a38495 } from '../../../fact-sheets/admin/FactSheetsNavLink.tsx'
import { PlacementsNavLink as PlacementsNavLink_52016c1441b83f14032f84217bed7b76 } from '../../../placements/admin/PlacementsNavLink.tsx'
import { LibraryNavLinks as LibraryNavLinks_b843ad24a64d342825a9cf28a1c23871 } from '../../../library/admin/LibraryNavLinks.tsx'
import { IntakeNavLink as IntakeNavLink_a94e93a050ffa12c31067adf9041573a } from '../../../intake/admin/IntakeNavLink.tsx'
import { BulkShipNavLink as BulkShipNavLink_eb1f6073b5bcd4491f76c29346eb628c } from '../../../orders/admin/BulkShipNavLink.tsx'
import { ProofingNavLink as ProofingNavLink_b3dc12d4281e836c2451f42c714b4880 } from '../../../proofing/admin/ProofingNavLink.tsx'
import { TimeTravelNavLink as TimeTravelNavLink_6ab948b5dcc2c3c2ea7fa7950b0c2c87 } from '../../../preview/admin/TimeTravelNavLink.tsx'
import { SalesNavLink as SalesNavLink_d26655c412ab38fc1507bdcd617a8adb } from '../../../insight/admin/SalesNavLink.tsx'
import { PhotoTodoNavLink as PhotoTodoNavLink_9c099eac75737da42e8b22ece21d7b2d } from '../../../media/admin/PhotoTodoNavLink.tsx'
import { RenderingNavLink as RenderingNavLink_ac9f3dc57841942b36107b6d780d3f43 } from '../../../media/admin/RenderingNavLink.tsx'
import { JobsNavLink as JobsNavLink_aab04402593df7758afa1c7e42b2deb4 } from '../../../jobs/admin/JobsNavLink.tsx'
import { HealthNavLink as HealthNavLink_d0f8146c7738459bc10fb9fc8b288351 } from '../../../guard/admin/HealthNavLink.tsx'
import { RoleHome as RoleHome_f9c937821313e436814efeab45fbf2c6 } from '../../../admin/RoleHome.tsx'
import { BoardPage as BoardPage_37cb31a964c08f30977d4aa71656ca9a } from '../../../planning/admin/BoardPage.tsx'
import { CalendarView as CalendarView_91ea194ad958401e3c21582414597b18 } from '../../../planning/admin/CalendarView.tsx'
import { IntakeView as IntakeView_4a9ae508a14ad79083ac9fbc877fb3cc } from '../../../intake/admin/IntakeView.tsx'
import { BulkShipView as BulkShipView_3271b58421e97e4958320262c453e0a0 } from '../../../orders/admin/BulkShipView.tsx'
import { PlacementsView as PlacementsView_7a87c50b8506cbdcaddf11096089abf1 } from '../../../placements/admin/PlacementsView.tsx'
import { ReleasePage as ReleasePage_f634a6088685a1c3685e9230d1339a77 } from '../../../releases/admin/ReleasePage.tsx'
import { ProofingQueuePage as ProofingQueuePage_10fb0f1791ce273edea3b3c84347407c } from '../../../proofing/admin/ProofingPages.tsx'
import { ProofingPage as ProofingPage_10fb0f1791ce273edea3b3c84347407c } from '../../../proofing/admin/ProofingPages.tsx'
import { ReviewPage as ReviewPage_300a539cc1ffda5b4b0f4a2a71ba238a } from '../../../review/admin/ReviewPage.tsx'
import { TimeTravelView as TimeTravelView_f5df492c441fc432c89936bde121efa4 } from '../../../preview/admin/TimeTravelView.tsx'
import { SalesView as SalesView_65c6278ccd2831b77df090aa17288027 } from '../../../insight/admin/SalesView.tsx'
import { PhotoTodoView as PhotoTodoView_2c7163696680a6fbd53503a53025b64a } from '../../../media/admin/PhotoTodoView.tsx'
import { RenderingView as RenderingView_445d2a8930a65fd6134cce679c8e40ba } from '../../../media/admin/RenderingView.tsx'
import { LibraryView as LibraryView_6ae980914ba75251326bf82a4d28c6b5 } from '../../../library/admin/LibraryView.tsx'
import { NotificationsView as NotificationsView_11f4b75f00dbed546e97e58144a5d446 } from '../../../notifications/admin/NotificationsView.tsx'
import { FactSheetsView as FactSheetsView_51be7797600e12273bf1b6ba246aa9aa } from '../../../fact-sheets/admin/FactSheetsView.tsx'
import { RightsView as RightsView_65bf18a38ecd33166addffaec829fd4b } from '../../../library/admin/RightsView.tsx'
import { HealthPage as HealthPage_02c77fa5e835adc26060162aa2f271ac } from '../../../guard/admin/HealthPage.tsx'
import { JobsView as JobsView_f05d9ee6694773f730645a774aadab70 } from '../../../jobs/admin/JobsView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/writing/admin/WritingBar.tsx#WritingBar": WritingBar_20b3c972d778798b80ec7eeea336c5f5,
  "/writing/admin/WritingFigures.tsx#WritingFigures": WritingFigures_74832e37f996296ca2917006d231e94f,
  "/editorial/admin/StageField.tsx#StageField": StageField_91111fb65a339b4f2b916786435b2e29,
  "/editorial/admin/StageCell.tsx#StageCell": StageCell_d5a1da32f242003081894b7695a2f6cc,
  "/lint/admin/LintPanel.tsx#LintPanel": LintPanel_68445135e5b5aeb70fa612aab92c25b7,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/writing/admin/BlockLook.tsx#BlockLook": BlockLook_4b378f4817afa53d73e97be92a686315,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/writing/admin/WritingFeature.tsx#WritingFeature": WritingFeature_eaf4f9c6e0295c6b1b35e4aa4fe4ab80,
  "/time/admin/MallTimeCell.tsx#MallTimeCell": MallTimeCell_75780226f49cc795eccc283688d8c761,
  "/time/admin/MallTimeField.tsx#MallTimeField": MallTimeField_2ae714a1cf3e3aedd023fde1e48edb63,
  "/releases/admin/AddToRelease.tsx#AddToRelease": AddToRelease_6f0f854c9c55662a0bdc173c24cb4538,
  "/preview/admin/LivePreview.tsx#LivePreview": LivePreview_ce40b166abe331b97e301a88cb577784,
  "/preview/admin/SeeTheShop.tsx#SeeTheShop": SeeTheShop_b1bd3f3ff27b29b752cda1ddda5fd6b3,
  "/editorial/admin/PublishButton.tsx#PublishButton": PublishButton_2bd87a9b4415e254b4aa6057d0b0e8d3,
  "/writing/admin/SaveDraftButton.tsx#SaveDraftButton": SaveDraftButton_8274ec1c1fb8a273776ada3d18e221be,
  "/catalog/admin/SkuOptionsField.tsx#SkuOptionsField": SkuOptionsField_55385191696d92b05cba02535e0b7d5b,
  "/money/admin/FenCell.tsx#FenCell": FenCell_ac5bf2dbf4ae29fc2f899fa004f917f4,
  "/money/admin/FenInput.tsx#FenInput": FenInput_d8cb8448b2f6fc74e3932c969e559ad5,
  "/proofing/admin/ProofingField.tsx#ProofingField": ProofingField_483e82c25ee87be551e61f3c7a9843f0,
  "/media/admin/StripField.tsx#StripField": StripField_2c940f6479146c6a4f5df32708e3f8da,
  "/media/admin/FocalPointField.tsx#FocalPointField": FocalPointField_843719a2862a5f99b0d3996d70ea16c7,
  "/media/admin/picture-editor/PictureEditorField.tsx#PictureEditorField": PictureEditorField_1badfd8185517bad1043e270fe3bdbd7,
  "/media/admin/RenderingField.tsx#RenderingField": RenderingField_75b2a8b76be2b63bae66858d01d8a40a,
  "/media/admin/InspectionField.tsx#InspectionField": InspectionField_e1b40e8510c8ec8d0c1d88a6b26367f0,
  "/media/admin/RenderStateCell.tsx#RenderStateCell": RenderStateCell_16e4bb6f2747501d89cfdf09a5aab371,
  "/proofing/admin/ReviewCells.tsx#ReviewStateCell": ReviewStateCell_53f7ccf02bbc9795c25696b0000445d4,
  "/proofing/admin/ReviewCells.tsx#OpenCommentsCell": OpenCommentsCell_53f7ccf02bbc9795c25696b0000445d4,
  "/library/admin/UsesField.tsx#UsesField": UsesField_c9056428244c170d766a8b2e7f40895b,
  "/library/admin/RightsField.tsx#RightsField": RightsField_1eb3a4f4cf4a5a2db07a9e011ff9fffc,
  "/media/admin/AssetNameCell.tsx#AssetNameCell": AssetNameCell_ebdb9af3fe6c0d9099fa24d50bd7d319,
  "/intake/admin/IntakeListLink.tsx#IntakeListLink": IntakeListLink_92fecbacbfe2974289be58a9adb48c31,
  "/proofing/admin/ReviewFilters.tsx#ReviewFilters": ReviewFilters_a646df8198c1e9ce2a8f0a7b637743cb,
  "/videos/admin/PlayerField.tsx#PlayerField": PlayerField_4dadffa36e2219124dab20ed676e3830,
  "/videos/admin/CaptionsField.tsx#CaptionsField": CaptionsField_28370e6112f794e4899964bacb2540a9,
  "/placements/layers/admin/LayoutField.tsx#LayoutField": LayoutField_a2ef48fc6586cb7a978d93cb6f693d11,
  "/placements/admin/BannerDelivery.tsx#BannerDelivery": BannerDelivery_f613f9d9121714e7da0544f12a733c49,
  "/briefs/admin/CampaignPlanField.tsx#CampaignPlanField": CampaignPlanField_3af44def9cc9fcd17d333ce9ceacee43,
  "/library/admin/CampaignSetField.tsx#CampaignSetField": CampaignSetField_2bac1dbf469fb76b3987e72b9515a6c6,
  "/releases/admin/ReleaseTitleCell.tsx#ReleaseTitleCell": ReleaseTitleCell_29a9ba959a9b6998a9361b47b4f3ae2c,
  "/releases/admin/ReleaseLink.tsx#ReleaseLink": ReleaseLink_fa7206e51b3e691ce1b61dc07d0ec857,
  "/briefs/admin/IdeaDesk.tsx#IdeaDesk": IdeaDesk_b6e7b993d42acf93f88955257ebe8b72,
  "/briefs/admin/BriefCells.tsx#IdeaStateCell": IdeaStateCell_d8307ceef30eb244b6072b8396a4c31a,
  "/briefs/admin/BriefDesk.tsx#BriefDesk": BriefDesk_c4cbe56d0c630d28afba5c4232aff96b,
  "/briefs/admin/ContractField.tsx#ContractField": ContractField_2f17e4aac028b88c2da67a20f09190a1,
  "/briefs/admin/BriefCells.tsx#BriefDueCell": BriefDueCell_d8307ceef30eb244b6072b8396a4c31a,
  "/briefs/admin/BriefCells.tsx#BriefStateCell": BriefStateCell_d8307ceef30eb244b6072b8396a4c31a,
  "/briefs/admin/BriefFilters.tsx#BriefFilters": BriefFilters_79dac3dabab758e415c97a877717c15d,
  "/briefs/admin/TaskRowLabel.tsx#TaskRowLabel": TaskRowLabel_3c90051057e9ece180a082a8906d23df,
  "/channels/admin/VariantPanel.tsx#VariantPanel": VariantPanel_6dabc9acf37a0de8bd276fceed8c9957,
  "/orders/admin/OrderDesk.tsx#OrderDesk": OrderDesk_b3959b72ecfa3d5ec7dcf58c4f533575,
  "/orders/admin/StateCells.tsx#OrderStatusCell": OrderStatusCell_01e1bf676aa7f80016cb2f2f6d81a347,
  "/orders/admin/StateCells.tsx#PaymentCell": PaymentCell_01e1bf676aa7f80016cb2f2f6d81a347,
  "/orders/admin/StateCells.tsx#FulfilmentCell": FulfilmentCell_01e1bf676aa7f80016cb2f2f6d81a347,
  "/orders/admin/StateCells.tsx#PaymentMethodCell": PaymentMethodCell_01e1bf676aa7f80016cb2f2f6d81a347,
  "/orders/admin/BuyerCell.tsx#BuyerCell": BuyerCell_e3cea95dd11483091f226dadcc1eb9fa,
  "/admin/DataField.tsx#DataField": DataField_ed3299a4ffbb2053cefc5e99c5101bb6,
  "/orders/admin/OrderFilters.tsx#OrderFilters": OrderFilters_f04b9f872312c996ecf9253cc1c742a3,
  "/payments/admin/MoneyCells.tsx#ProviderCell": ProviderCell_0388da9b47386fb1bd81941fb79ae03d,
  "/payments/admin/MoneyCells.tsx#PaymentStateCell": PaymentStateCell_0388da9b47386fb1bd81941fb79ae03d,
  "/payments/admin/RefundDesk.tsx#RefundDesk": RefundDesk_f43b2285d39d357f7f416c17a482d01f,
  "/payments/admin/MoneyCells.tsx#RefundStateCell": RefundStateCell_0388da9b47386fb1bd81941fb79ae03d,
  "/payments/admin/RefundFilters.tsx#RefundFilters": RefundFilters_bad659900982d4c50c94d0333a361a08,
  "/inventory/admin/StockDesk.tsx#StockDesk": StockDesk_c0f218eaa934cea00d73bf9a87dec073,
  "/inventory/admin/StockFilters.tsx#StockFilters": StockFilters_a8d4a24ff78eb94e4d4a2f1bd6143b16,
  "/inventory/admin/StockCommands.tsx#StockCommandsOfList": StockCommandsOfList_0a021f4e842245be6a82a42ccad29237,
  "/inventory/admin/MovementCells.tsx#MovementKindCell": MovementKindCell_094a6a8c23cb33e61712bc8ec768b1d1,
  "/service/admin/TicketDesk.tsx#TicketDesk": TicketDesk_7b6c880c43032825966058f915a47fad,
  "/service/admin/TicketCells.tsx#TicketStateCell": TicketStateCell_042ef135546bb0093b2f84e06b619534,
  "/service/admin/TicketCells.tsx#TicketPriorityCell": TicketPriorityCell_042ef135546bb0093b2f84e06b619534,
  "/service/admin/TicketCells.tsx#FirstResponseCell": FirstResponseCell_042ef135546bb0093b2f84e06b619534,
  "/service/admin/TicketFilters.tsx#TicketFilters": TicketFilters_6510b5e5121eb8e4307a0c51e53b45f1,
  "/service/admin/TicketCells.tsx#MessageAuthorCell": MessageAuthorCell_042ef135546bb0093b2f84e06b619534,
  "/admin/Brand.tsx#BrandSeal": BrandSeal_5d30d234ded9585bf9c27664547ff22d,
  "/admin/Brand.tsx#BrandLogo": BrandLogo_5d30d234ded9585bf9c27664547ff22d,
  "/notifications/admin/NotificationBell.tsx#NotificationBell": NotificationBell_c2aa6e22bd34036dd66e3d6a776cf8fa,
  "/notifications/admin/NotificationsNavLink.tsx#NotificationsNavLink": NotificationsNavLink_30692d91f391e86492634d519c77829b,
  "/planning/admin/PlanningNavLinks.tsx#PlanningNavLinks": PlanningNavLinks_8e3185995487fafdd42c4e6df91ea012,
  "/fact-sheets/admin/FactSheetsNavLink.tsx#FactSheetsNavLink": FactSheetsNavLink_e92e6b95a457a5f4a69d9ae2f2a38495,
  "/placements/admin/PlacementsNavLink.tsx#PlacementsNavLink": PlacementsNavLink_52016c1441b83f14032f84217bed7b76,
  "/library/admin/LibraryNavLinks.tsx#LibraryNavLinks": LibraryNavLinks_b843ad24a64d342825a9cf28a1c23871,
  "/intake/admin/IntakeNavLink.tsx#IntakeNavLink": IntakeNavLink_a94e93a050ffa12c31067adf9041573a,
  "/orders/admin/BulkShipNavLink.tsx#BulkShipNavLink": BulkShipNavLink_eb1f6073b5bcd4491f76c29346eb628c,
  "/proofing/admin/ProofingNavLink.tsx#ProofingNavLink": ProofingNavLink_b3dc12d4281e836c2451f42c714b4880,
  "/preview/admin/TimeTravelNavLink.tsx#TimeTravelNavLink": TimeTravelNavLink_6ab948b5dcc2c3c2ea7fa7950b0c2c87,
  "/insight/admin/SalesNavLink.tsx#SalesNavLink": SalesNavLink_d26655c412ab38fc1507bdcd617a8adb,
  "/media/admin/PhotoTodoNavLink.tsx#PhotoTodoNavLink": PhotoTodoNavLink_9c099eac75737da42e8b22ece21d7b2d,
  "/media/admin/RenderingNavLink.tsx#RenderingNavLink": RenderingNavLink_ac9f3dc57841942b36107b6d780d3f43,
  "/jobs/admin/JobsNavLink.tsx#JobsNavLink": JobsNavLink_aab04402593df7758afa1c7e42b2deb4,
  "/guard/admin/HealthNavLink.tsx#HealthNavLink": HealthNavLink_d0f8146c7738459bc10fb9fc8b288351,
  "/admin/RoleHome.tsx#RoleHome": RoleHome_f9c937821313e436814efeab45fbf2c6,
  "/planning/admin/BoardPage.tsx#BoardPage": BoardPage_37cb31a964c08f30977d4aa71656ca9a,
  "/planning/admin/CalendarView.tsx#CalendarView": CalendarView_91ea194ad958401e3c21582414597b18,
  "/intake/admin/IntakeView.tsx#IntakeView": IntakeView_4a9ae508a14ad79083ac9fbc877fb3cc,
  "/orders/admin/BulkShipView.tsx#BulkShipView": BulkShipView_3271b58421e97e4958320262c453e0a0,
  "/placements/admin/PlacementsView.tsx#PlacementsView": PlacementsView_7a87c50b8506cbdcaddf11096089abf1,
  "/releases/admin/ReleasePage.tsx#ReleasePage": ReleasePage_f634a6088685a1c3685e9230d1339a77,
  "/proofing/admin/ProofingPages.tsx#ProofingQueuePage": ProofingQueuePage_10fb0f1791ce273edea3b3c84347407c,
  "/proofing/admin/ProofingPages.tsx#ProofingPage": ProofingPage_10fb0f1791ce273edea3b3c84347407c,
  "/review/admin/ReviewPage.tsx#ReviewPage": ReviewPage_300a539cc1ffda5b4b0f4a2a71ba238a,
  "/preview/admin/TimeTravelView.tsx#TimeTravelView": TimeTravelView_f5df492c441fc432c89936bde121efa4,
  "/insight/admin/SalesView.tsx#SalesView": SalesView_65c6278ccd2831b77df090aa17288027,
  "/media/admin/PhotoTodoView.tsx#PhotoTodoView": PhotoTodoView_2c7163696680a6fbd53503a53025b64a,
  "/media/admin/RenderingView.tsx#RenderingView": RenderingView_445d2a8930a65fd6134cce679c8e40ba,
  "/library/admin/LibraryView.tsx#LibraryView": LibraryView_6ae980914ba75251326bf82a4d28c6b5,
  "/notifications/admin/NotificationsView.tsx#NotificationsView": NotificationsView_11f4b75f00dbed546e97e58144a5d446,
  "/fact-sheets/admin/FactSheetsView.tsx#FactSheetsView": FactSheetsView_51be7797600e12273bf1b6ba246aa9aa,
  "/library/admin/RightsView.tsx#RightsView": RightsView_65bf18a38ecd33166addffaec829fd4b,
  "/guard/admin/HealthPage.tsx#HealthPage": HealthPage_02c77fa5e835adc26060162aa2f271ac,
  "/jobs/admin/JobsView.tsx#JobsView": JobsView_f05d9ee6694773f730645a774aadab70,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
